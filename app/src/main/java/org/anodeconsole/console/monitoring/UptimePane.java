package org.anodeconsole.console.monitoring;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The last 24 hours as a row of half hours: full height and the good colour where every question was answered. */
final class UptimePane extends Region {
    private static final double GAP = 1;
    private static final double LOWEST = 0.35;
    private static final PseudoClass ALL = PseudoClass.getPseudoClass("all");
    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private Uptime uptime = Uptime.unknown();

    UptimePane() {
        getStyleClass().add("uptime");
        setMinSize(80, 16);
        setPrefSize(200, 16);
        for (int i = 0; i < Uptime.SLOTS; i++) {
            Rectangle slot = new Rectangle();
            slot.setManaged(false);
            slot.getStyleClass().add("slot");
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
            slot.pseudoClassStateChanged(ALL, share == 1);
            slot.pseudoClassStateChanged(SOME, share > 0 && share < 1);
            slot.pseudoClassStateChanged(NONE, share == 0);
        }
    }
}
