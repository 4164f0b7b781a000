package org.anodeconsole.console.services;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.page.FilePicker;
import org.anodeconsole.console.page.Page;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The services page: hosts on the left, the services of the chosen one on the right. */
public final class ServicesView implements Page {
    private final ServicesViewModel model;
    private final Messages messages;
    private final FilePicker files;
    private final HostListPane hosts;
    private final BorderPane content = new BorderPane();
    private final VBox chosen = new VBox();
    /** A host keeps its pane, and with it the tab and the place in the log. */
    private final Map<HostViewModel, HostPane> panes = new HashMap<>();

    public ServicesView(ServicesViewModel model, SshHostsViewModel sshHosts, Messages messages, FilePicker files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        content.setId("services");
        content.getStyleClass().add("services-page");
        content.getStylesheets().add(
                Objects.requireNonNull(ServicesView.class.getResource("services.css")).toExternalForm());
        chosen.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(chosen);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        hosts = new HostListPane(model, sshHosts, messages);
        content.setLeft(hosts);
        content.setCenter(scroll);
        model.askWith((action, concern, answer) -> new ActionDialog(action, concern, messages, window(), answer).show());
        content.sceneProperty().subscribe(scene -> model.setShown(scene != null));
        model.chosenProperty().subscribe(this::show);
        model.hosts().addListener((ListChangeListener<HostViewModel>) change -> panes.keySet().retainAll(model.hosts()));
    }

    /** A service may be started from another page, too. */
    private @Nullable Window window() {
        Scene scene = content.getScene();
        return scene != null
                ? scene.getWindow()
                : Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    }

    private void show(@Nullable HostViewModel host) {
        chosen.getChildren().clear();
        if (host != null) {
            HostPane pane = panes.computeIfAbsent(host, key -> new HostPane(key, messages, files));
            VBox.setVgrow(pane, Priority.ALWAYS);
            chosen.getChildren().add(pane);
        }
    }

    /** Asks for an SSH host and adds it. */
    public void addSshHost() {
        hosts.add();
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public Ikon icon() {
        return Feather.SERVER;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
