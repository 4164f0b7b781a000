package org.anodeconsole.console.models;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** A model server as this page shows it; whoever runs services provides it. Belongs to the window's thread. */
public interface ModelServiceViewModel {
    /** A stable name: {@code tdtsfm}. */
    String id();

    ObservableValue<String> name();

    ObservableValue<String> state();

    ObservableValue<String> address();

    ObservableValue<String> memory();

    ObservableBooleanValue runs();

    /** Whether it is on its way to another state. */
    ObservableBooleanValue busy();

    ObservableBooleanValue canStart();

    ObservableBooleanValue canStop();

    /** What starting does, or why it is not possible now. */
    ObservableValue<String> startHint();

    ObservableValue<String> stopHint();

    /** What went wrong; empty when nothing did. */
    ObservableValue<String> problem();

    void start();

    void stop();
}
