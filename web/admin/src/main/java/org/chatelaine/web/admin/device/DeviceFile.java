package org.chatelaine.web.admin.device;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatelaine.account.service.People;
import org.chatelaine.device.DeviceRow;
import org.chatelaine.device.service.DeviceExport;
import org.chatelaine.device.service.DeviceRegister;
import org.chatelaine.web.kit.Csv;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Words;

/** The filtered list of devices as a file for spreadsheets, written page by page as it is read. */
@WebServlet("/device/file")
public class DeviceFile extends HttpServlet {

  private static final List<String> HEADS =
      List.of(
          "device.name",
          "device.serial",
          "device.udid",
          "device.family",
          "device.model",
          "device.os",
          "device.owner",
          "device.state",
          "device.enrolled",
          "device.last-seen");

  @Inject private transient Me me;
  @Inject private transient Words words;
  @Inject private transient DeviceExport export;
  @Inject private transient DeviceRegister register;
  @Inject private transient People people;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var filters = filter(request).wanted(() -> register.unseenSince(me.actor()));
    export.begin(me.actor(), filters);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"devices.csv\"");
    var out = response.getOutputStream();
    out.write(bytes(Csv.MARK + Csv.line(HEADS.stream().map(words::get).toList())));
    var page = export.next(me.actor(), filters, null);
    while (!page.isEmpty()) {
      var owners =
          people.names(me.actor(), page.stream().map(DeviceRow::ownerId).distinct().toList());
      for (var row : page) out.write(bytes(line(row, owners)));
      page = export.next(me.actor(), filters, page.get(page.size() - 1).id());
    }
  }

  private static DeviceFilter filter(HttpServletRequest request) {
    var filter = new DeviceFilter();
    filter.setText(request.getParameter("text"));
    filter.setState(request.getParameter("state"));
    filter.setFamily(request.getParameter("family"));
    filter.setUnseen(request.getParameter("unseen"));
    filter.setLeaving(request.getParameter("leaving"));
    return filter;
  }

  private String line(DeviceRow row, Map<UUID, String> owners) {
    return Csv.line(
        Stream.of(
                row.name(),
                row.serial(),
                row.udid(),
                words.get("device.family." + row.family()),
                row.model() == null ? row.product() : row.model(),
                row.osVersion(),
                owners.get(row.ownerId()),
                words.get("device.state." + row.state()),
                row.enrolledAt(),
                row.lastSeen())
            .map(cell -> cell == null ? "" : cell)
            .toList());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
