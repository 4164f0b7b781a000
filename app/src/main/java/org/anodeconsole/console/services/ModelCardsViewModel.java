package org.anodeconsole.console.services;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.anodeconsole.anode.models.ModelService;

/** The model servers of one host together. */
public final class ModelCardsViewModel {
    private final List<ServiceCardViewModel> cards;

    ModelCardsViewModel(HostViewModel host) {
        this.cards = host.services().stream()
                .map(ServiceEntry::card)
                .filter(ModelCardsViewModel::isModel)
                .toList();
    }

    static boolean isModel(ServiceCardViewModel card) {
        return ModelService.forCommand(card.service().id()).isPresent();
    }

    public List<ServiceCardViewModel> cards() {
        return cards;
    }

    /** Whether one of them runs or starts. */
    BooleanBinding canStopAll() {
        return Bindings.createBooleanBinding(
                () -> cards.stream().anyMatch(card -> card.canPerform(ServiceAction.STOP).get()),
                cards.stream().map(ServiceCardViewModel::statusProperty).toArray(Observable[]::new));
    }

    /** Stops all that run. */
    void stopAll() {
        cards.forEach(card -> card.perform(ServiceAction.STOP));
    }
}
