package org.anodeconsole.console;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.anodeconsole.anode.models.ModelService;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.models.ModelServiceViewModel;
import org.anodeconsole.console.services.ServiceAction;
import org.anodeconsole.console.services.ServiceCardViewModel;
import org.anodeconsole.console.services.ServiceState;

/** Shows a model server of the services page on the models page too. */
final class CardModelService implements ModelServiceViewModel {
    private final ServiceCardViewModel card;
    private final ModelService which;
    private final ObservableValue<String> name;
    private final ObservableValue<String> state;
    private final ObservableValue<String> address;
    private final ObservableValue<String> memory;
    private final BooleanBinding runs;
    private final BooleanBinding busy;
    private final BooleanBinding canStart;
    private final BooleanBinding canStop;
    private final ObservableValue<String> startHint;
    private final ObservableValue<String> stopHint;
    private final StringProperty problem = new SimpleStringProperty("");

    CardModelService(ServiceCardViewModel card, ModelService which, Messages messages) {
        this.card = card;
        this.which = which;
        this.name = messages.bind("services.name." + which.command());
        this.state = card.stateText();
        this.address = card.addressText();
        this.runs = Bindings.createBooleanBinding(
                () -> card.statusProperty().get().state() == ServiceState.RUNNING, card.statusProperty());
        this.memory = Bindings.when(runs).then(card.memoryText()).otherwise("");
        this.busy = Bindings.createBooleanBinding(
                () -> card.actingProperty().get() || card.statusProperty().get().state().isPassing(),
                card.actingProperty(), card.statusProperty());
        this.canStart = card.canPerform(ServiceAction.START);
        this.canStop = card.canPerform(ServiceAction.STOP);
        this.startHint = card.hint(ServiceAction.START);
        this.stopHint = card.hint(ServiceAction.STOP);
        card.whenRemarksChange(this::showProblem);
        showProblem();
    }

    private void showProblem() {
        problem.set(card.problem().or(card::remark).map(CardModelService::words).orElse(""));
    }

    private static String words(Problem told) {
        return told.what() + " " + told.remedy();
    }

    @Override
    public String id() {
        return which.command();
    }

    @Override
    public ObservableValue<String> name() {
        return name;
    }

    @Override
    public ObservableValue<String> state() {
        return state;
    }

    @Override
    public ObservableValue<String> address() {
        return address;
    }

    @Override
    public ObservableValue<String> memory() {
        return memory;
    }

    @Override
    public ObservableBooleanValue runs() {
        return runs;
    }

    @Override
    public ObservableBooleanValue busy() {
        return busy;
    }

    @Override
    public ObservableBooleanValue canStart() {
        return canStart;
    }

    @Override
    public ObservableBooleanValue canStop() {
        return canStop;
    }

    @Override
    public ObservableValue<String> startHint() {
        return startHint;
    }

    @Override
    public ObservableValue<String> stopHint() {
        return stopHint;
    }

    @Override
    public ObservableValue<String> problem() {
        return problem;
    }

    @Override
    public void start() {
        card.perform(ServiceAction.START);
    }

    @Override
    public void stop() {
        card.perform(ServiceAction.STOP);
    }
}
