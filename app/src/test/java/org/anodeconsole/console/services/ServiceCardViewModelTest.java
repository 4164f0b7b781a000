package org.anodeconsole.console.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.client.AnodeClient;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.ProblemException;
import org.anodeconsole.console.tasks.TaskRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceCardViewModelTest {
    private final OneThread ui = new OneThread();
    private final FakeService service = new FakeService();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ServiceCardViewModel card = new ServiceCardViewModel(
            service, new AnodeClient(new OkHttpClient()), new TaskRunner(ui), messages);

    @AfterEach
    void close() {
        service.mayStart.countDown();
        ui.close();
    }

    private String state() throws Exception {
        return ui.ask(() -> card.stateText().get());
    }

    private List<Boolean> allowed() throws Exception {
        return ui.ask(() -> List.of(
                card.canPerform(ServiceAction.START).get(),
                card.canPerform(ServiceAction.STOP).get(),
                card.canPerform(ServiceAction.RESTART).get()));
    }

    @Test
    void followsAStartFromTheFirstClickToTheRunningService() throws Exception {
        assertEquals(List.of(true, false, false), allowed());

        ui.run(() -> card.perform(ServiceAction.START));

        Awaitility.await().until(() -> state().equals("Starting"));
        assertEquals(List.of(false, true, false), allowed());
        assertEquals("Wait until it has started.", ui.ask(() -> card.hint(ServiceAction.START).get()));

        service.mayStart.countDown();

        Awaitility.await().until(() -> state().equals("Running") && !ui.ask(() -> card.actingProperty().get()));
        assertEquals(List.of(false, true, true), allowed());
    }

    @Test
    void asksBeforeAStartThatSomethingSpeaksAgainst() throws Exception {
        service.concern = new ProblemException("services.model.memory", "", "tdtsfm", "900", "10");
        service.mayStart.countDown();
        List<String> asked = new ArrayList<>();
        ui.run(() -> card.askWith((action, concern, answer) -> {
            asked.add(concern.what());
            answer.accept(asked.size() == 2);
        }));

        ui.run(() -> card.perform(ServiceAction.START));
        Awaitility.await().until(() -> asked.size() == 1 && !ui.ask(() -> card.actingProperty().get()));
        assertEquals("Stopped", state());

        ui.run(() -> card.perform(ServiceAction.START));
        Awaitility.await().until(() -> state().equals("Running"));
        assertEquals("The model server tdtsfm needs about 900 MiB of memory and 10 MiB are free.", asked.getLast());
    }

    @Test
    void showsWhyAStartFailedWithTheLastLines() throws Exception {
        service.refusal = new ProblemException("services.startFailed", "", "1");
        service.mayStart.countDown();

        ui.run(() -> card.perform(ServiceAction.START));

        Awaitility.await().until(() -> state().equals("Failed"));
        assertEquals("The anode ended while it was starting, with exit code 1.", ui.ask(() -> card.problem().orElseThrow().what()));
        assertEquals(List.of("the last line"), ui.ask(card::lastLines));
    }

    @Test
    void showsWhyAnActionWasRefusedAlthoughTheStateIsFine() throws Exception {
        service.machine.move(EnumSet.of(ServiceState.STOPPED), ServiceState.RUNNING);
        Awaitility.await().until(() -> state().equals("Running"));
        service.refusal = new ProblemException("services.notOurs", "");

        ui.run(() -> card.perform(ServiceAction.STOP));

        Awaitility.await().until(() -> ui.ask(card::problem).isPresent());
        assertEquals("Another console started this anode.", ui.ask(() -> card.problem().orElseThrow().what()));
        assertEquals("Running", state());
    }

    @Test
    void saysWhyNothingCanBeDoneHere() throws Exception {
        service.locked = "Somebody else looks after it.";
        assertEquals(List.of(false, false, false), allowed());
        assertEquals("Somebody else looks after it.", ui.ask(() -> card.hint(ServiceAction.STOP).get()));
    }

    @Test
    void asksTheServiceItselfWhetherItIsUsable() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            service.address = Optional.of(new AnodeAddress("127.0.0.1", server.getPort(), false));
            server.enqueue(new MockResponse(500, okhttp3.Headers.of(), "Internal Server Error\n"));
            service.machine.move(EnumSet.of(ServiceState.STOPPED), ServiceState.RUNNING);
            Awaitility.await().until(() -> ui.ask(() -> card.usabilityProperty().get()) == Usability.SILENT);
            assertEquals("Running", state());

            server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "{\"protocol\":1.0,\"status\":\"ready\"}"));
            ui.run(card::observe);
            Awaitility.await().until(() -> ui.ask(() -> card.usabilityProperty().get()) == Usability.READY);
        }
    }

    @Test
    void speaksTheLanguageChosenNow() throws Exception {
        assertEquals("Stopped", state());
        ui.run(() -> messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertEquals("已停止", state());
        assertFalse(ui.ask(() -> card.sinceText().get()).contains("since"));
    }

    @Test
    void keepsTheNewerAnswerWhenAnOlderQuestionIsAnsweredLater() throws Exception {
        try (MockWebServer server = new MockWebServer();
                ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.start();
            server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "{\"protocol\":1.0,\"status\":\"ready\"}"));
            service.address = Optional.of(new AnodeAddress("127.0.0.1", silent.getLocalPort(), false));
            ui.run(card::observe);
            Socket asking = silent.accept();

            service.address = Optional.of(new AnodeAddress("127.0.0.1", server.getPort(), false));
            ui.run(card::observe);
            Awaitility.await().until(() -> ui.ask(() -> card.usabilityProperty().get()) == Usability.READY);

            asking.close();
            silent.close();
            Awaitility.await()
                    .during(Duration.ofMillis(500))
                    .until(() -> ui.ask(() -> card.usabilityProperty().get()) == Usability.READY);
        }
    }
}
