package org.anodeconsole.console.workbench;

import java.util.List;
import java.util.Optional;
import org.anodeconsole.algorithms.AlgorithmException;
import org.anodeconsole.algorithms.Algorithms;
import org.anodeconsole.algorithms.ParameterSpec;
import org.anodeconsole.console.language.Messages;

/**
 * What values the options of an algorithm may have, as far as this product knows the algorithm. An anode's list tells names and
 * defaults alone; the reference refuses the same values, yet answers some of them with "no anomalies".
 */
final class OptionRules {
    private OptionRules() {}

    /** The rule for an option; empty when the algorithm or the option is not known here. */
    static Optional<ParameterSpec<?>> of(String algorithm, String option) {
        return Algorithms.all().stream()
                .filter(known -> known.name().equals(algorithm))
                .flatMap(known -> known.parameters().stream())
                .filter(spec -> spec.name().equals(option))
                .findFirst();
    }

    /** The words an option may be; empty when it is none of a few words. */
    static List<String> choices(String algorithm, String option) {
        return of(algorithm, option).filter(ParameterSpec.Choice.class::isInstance).map(rule -> shown(((ParameterSpec.Choice) rule).choices())).orElse(List.of());
    }

    static boolean allows(ParameterSpec<?> rule, String value) {
        try {
            rule.parse(value);
            return true;
        } catch (AlgorithmException refused) {
            return false;
        }
    }

    /** What a rule allows, in the language chosen now. */
    static String allowed(ParameterSpec<?> rule, Messages messages) {
        return switch (rule) {
            case ParameterSpec.Whole whole when whole.max() == Integer.MAX_VALUE -> messages.text("workbench.option.wholeFrom", text(whole.min()));
            case ParameterSpec.Whole whole -> messages.text("workbench.option.whole", text(whole.min()), text(whole.max()));
            case ParameterSpec.Decimal number when number.closed() -> messages.text("workbench.option.decimal", text(number.min()), text(number.max()));
            case ParameterSpec.Decimal number -> messages.text("workbench.option.between", text(number.min()), text(number.max()));
            case ParameterSpec.Choice choice -> messages.text("workbench.option.choice", String.join(", ", shown(choice.choices())));
            case ParameterSpec.Text text -> messages.text("workbench.option.text");
        };
    }

    private static List<String> shown(List<String> choices) {
        return choices.stream().filter(choice -> !choice.isEmpty()).toList();
    }

    /** As it is typed: without group marks, and without a fraction of nothing. */
    private static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
