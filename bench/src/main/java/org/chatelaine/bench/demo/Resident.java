package org.chatelaine.bench.demo;

import java.util.List;
import java.util.Locale;
import org.chatelaine.bench.apple.Model;

/** Somebody of the demo and one of their devices. */
record Resident(String name, Model model, String serial) {
  private static final List<String> NAMES =
      List.of("Aiko Tanaka", "Camille Durand", "Noor Haddad", "Jonas Weber", "Maria Costa");
  private static final List<Model> MODELS =
      List.of(Model.IPHONE, Model.IPAD, Model.IPHONE, Model.MAC, Model.IPHONE);

  /** The device of this number; people have one after another, then a second each. */
  static Resident number(int number) {
    var name = NAMES.get(number % NAMES.size());
    var model = MODELS.get((number + number / MODELS.size()) % MODELS.size());
    return new Resident(name, model, String.format("DEMO%06d", number + 1));
  }

  String mail() {
    return firstName().toLowerCase(Locale.ROOT) + "@chatelaine.example";
  }

  String deviceName() {
    return firstName() + "\u2019s " + model.modelName();
  }

  private String firstName() {
    return name.substring(0, name.indexOf(' '));
  }
}
