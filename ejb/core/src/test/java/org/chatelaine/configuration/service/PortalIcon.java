package org.chatelaine.configuration.service;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Draws the icon of the web clip to the portal: a key on the ring of a chatelaine. Run it with the
 * file to write whenever the drawing changes; the product ships what it wrote.
 */
final class PortalIcon {

  private static final int SIDE = 180;

  private PortalIcon() {}

  public static void main(String[] file) throws IOException {
    ImageIO.write(drawn(), "png", new File(file[0]));
  }

  static BufferedImage drawn() {
    var icon = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    var brush = icon.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    brush.setColor(new Color(0x1565C0));
    brush.fill(new RoundRectangle2D.Double(0, 0, SIDE, SIDE, 40, 40));
    brush.setColor(Color.WHITE);
    brush.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    brush.draw(new Ellipse2D.Double(60, 18, 60, 60));
    brush.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    brush.draw(new Ellipse2D.Double(71, 70, 38, 38));
    brush.draw(key());
    brush.dispose();
    return icon;
  }

  private static Path2D key() {
    var path = new Path2D.Double();
    path.moveTo(90, 108);
    path.lineTo(90, 160);
    path.moveTo(90, 158);
    path.lineTo(112, 158);
    path.moveTo(90, 136);
    path.lineTo(106, 136);
    return path;
  }
}
