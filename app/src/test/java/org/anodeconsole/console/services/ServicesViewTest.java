package org.anodeconsole.console.services;

import static org.anodeconsole.console.chart.FxToolkitExtension.onFxThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.chart.FxToolkitExtension;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.hosts.MemoryHost;
import org.anodeconsole.console.hosts.SshEntryStore;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.anodeconsole.console.tasks.UiThread;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkitExtension.class)
class ServicesViewTest {
    private final FakeService service = new FakeService();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private ServicesViewModel model;
    private Scene scene;
    private Stage stage;

    @TempDir
    Path home;

    private final MemoryHost computer = new MemoryHost();
    private final FakeHost host = new FakeHost("fake", List.of(service));

    @BeforeEach
    void open() throws Exception {
        run(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            TaskRunner runner = new TaskRunner(UiThread.javaFx());
            model = new ServicesViewModel(List.of(host), new AnodeClient(new OkHttpClient()), runner, messages);
            SshHostsViewModel sshHosts = new SshHostsViewModel(
                    SshEntryStore.open(home), model, entry -> new FakeHost("ssh:" + entry.name(), List.of(service)), entry -> computer, runner, messages);
            ServicesView view = new ServicesView(model, sshHosts, messages, (title, name) -> Optional.of(home.resolve(name)));
            scene = new Scene((Parent) view.content(), 1_000, 700);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            view.refresh();
        });
    }

    @AfterEach
    void close() throws Exception {
        service.mayStart.countDown();
        run(() -> {
            model.close();
            stage.close();
        });
    }

    private static <T> T ask(Callable<T> question) throws Exception {
        return onFxThread(question);
    }

    private static void run(Runnable action) throws Exception {
        onFxThread(Executors.callable(action));
    }

    private String words(String id) throws Exception {
        return ask(() -> ((Label) scene.lookup("#" + id)).getText());
    }

    private Button button(String id) {
        return (Button) scene.lookup("#" + id);
    }

    private boolean isShown(String id) throws Exception {
        return ask(() -> button(id).getParent().isVisible());
    }

    @Test
    void replacesTheButtonsByASpinnerWhileTheServiceStarts() throws Exception {
        assertEquals("Stopped", words("services-state"));
        assertTrue(ask(() -> button("services-stop").isDisabled()));

        run(() -> button("services-start").fire());

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> words("services-state").equals("Starting"));
        assertFalse(isShown("services-start"));
        assertTrue(isShown("services-stop"));
        assertTrue(ask(() -> scene.lookup("#services-spinner").isVisible()));

        service.mayStart.countDown();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> words("services-state").equals("Running") && isShown("services-start"));
        assertTrue(ask(() -> button("services-start").isDisabled()));
        assertFalse(ask(() -> button("services-restart").isDisabled()));
        assertFalse(ask(() -> scene.lookup("#services-spinner").isVisible()));
    }

    @Test
    void showsReasonRemedyAndLastLinesOfAFailedStart() throws Exception {
        service.refusal = new ProblemException("services.startFailed", "", "1");
        service.mayStart.countDown();

        run(() -> button("services-start").fire());

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ask(() -> scene.lookup("#services-failure")) != null);
        assertEquals("Failed", words("services-state"));
        assertTrue(ask(() -> scene.lookup("#services-last-lines")) != null);
    }

    @Test
    void showsTheLogAndSavesIt() throws Exception {
        service.buffer.add("2026-01-01 00:00:00,000 - main - INFO - set log level:INFO");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ask(() -> ((ListView<?>) scene.lookup("#services-log")).getItems().size()) == 1);

        run(() -> button("services-log-save").fire());

        Path saved = home.resolve("taosanoded-application.log");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(saved) && Files.size(saved) > 0);
        assertEquals("2026-01-01 00:00:00,000 - main - INFO - set log level:INFO\n", Files.readString(saved));
    }

    @Test
    void namesEveryControlForThoseWhoDoNotSeeIt() throws Exception {
        for (String id : List.of(
                "services-hosts", "services-start", "services-stop", "services-restart", "services-log", "services-log-search",
                "services-log-source", "services-address", "services-configuration")) {
            Node node = ask(() -> scene.lookup("#" + id));
            assertFalse(ask(node::getAccessibleText).isBlank(), id);
        }
    }
}
