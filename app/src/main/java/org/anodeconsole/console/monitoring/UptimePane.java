package org.anodeconsole.console.monitoring;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The last 24 hours as a row of half hours: full height and the good colour where every question was answered. */
final class UptimePane extends Region {
    private static final double GAP = 1;
    private static final double LOWEST = 0.35;

    private Uptime uptime = Uptime.unknown();

    UptimePane() {
        setMinSize(80, 16);
        setPrefSize(200, 16);
        for (int i = 0; i < Uptime.SLOTS; i++) {
            Rectangle slot = new Rectangle();
            slot.setManaged(false);
            getChildren().add(slot);
        }
    }

    void show(Uptime shown) {
        if (!shown.equals(uptime)) {
            uptime = shown;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        List<Double> slots = uptime.slots();
        double step = getWidth() / Uptime.SLOTS;
        for (int i = 0; i < slots.size(); i++) {
            double share = slots.get(i);
            Rectangle slot = (Rectangle) getChildren().get(i);
            // Outages are lower too: colour does not stand alone.
            double height = Double.isNaN(share) ? 2 : getHeight() * (LOWEST + (1 - LOWEST) * share);
            slot.setX(i * step);
            slot.setY(getHeight() - height);
            slot.setWidth(Math.max(1, step - GAP));
            slot.setHeight(height);
            slot.setStyle("-fx-fill: " + color(share) + ";");
        }
    }

    private static String color(double share) {
        if (Double.isNaN(share)) {
            return "-color-border-default";
        }
        return share == 1 ? "-color-success-emphasis" : share > 0 ? "-color-warning-emphasis" : "-color-danger-emphasis";
    }
}
