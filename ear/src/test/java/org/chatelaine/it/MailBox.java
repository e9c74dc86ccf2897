package org.chatelaine.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server that takes everything (RFC 5321, as little of it as there can be). */
final class MailBox implements AutoCloseable {

  private final ServerSocket server;
  private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();

  MailBox() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    var listening = new Thread(this::listen, "mail box");
    listening.setDaemon(true);
    listening.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** The next mail as it came, headers and all. */
  String next() throws InterruptedException {
    var mail = mails.poll(30, TimeUnit.SECONDS);
    if (mail == null) throw new AssertionError("no mail came");
    return mail;
  }

  private void listen() {
    while (!server.isClosed()) {
      try (var client = server.accept()) {
        serve(client);
      } catch (IOException closed) {
        // the story is over, or the sender left
      }
    }
  }

  private void serve(Socket client) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    var out = client.getOutputStream();
    say(out, "220 ready");
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
        case "DATA" -> {
          say(out, "354 go on");
          mails.add(text(lines));
          say(out, "250 taken");
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> say(out, "250 fine");
      }
    }
  }

  private static String text(BufferedReader lines) throws IOException {
    var text = new StringBuilder();
    for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine())
      text.append(line).append('\n');
    return text.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
