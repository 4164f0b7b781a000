package org.anodeconsole.console.workbench;

import java.util.List;
import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;

/**
 * Something to tell the user about their data. The messages have its words: for a remark under {@link Kind#key()}, for a
 * failure under {@code key + ".what"} and {@code key + ".remedy"}; the arguments take the place of {0}, {1}, ….
 */
public record Notice(Kind kind, List<Object> arguments) {
    /** What happened. The comment names the arguments. */
    public enum Kind {
        /** {0} file. */
        FILE_UNREADABLE("workbench.csv.fileUnreadable"),
        /** {0} size of the file in MiB, {1} largest size in MiB. */
        FILE_TOO_LARGE("workbench.csv.fileTooLarge"),
        /** {0} largest number of rows. */
        TOO_MANY_ROWS("workbench.csv.tooManyRows"),
        /** {0} file. */
        FILE_EMPTY("workbench.csv.fileEmpty"),
        /** {0} file. */
        NO_NUMBERS("workbench.csv.noNumbers"),
        /** {0} file. */
        NO_ROWS("workbench.csv.noRows"),
        /** {0} line, {1} the text, {2} column. */
        TEXT_FOR_NUMBER("workbench.csv.textForNumber"),
        /** {0} line, {1} the text, {2} column, {3} the time format. */
        TEXT_FOR_TIME("workbench.csv.textForTime"),
        /** {0} line, {1} fields found, {2} column wanted (counting from 1). */
        TOO_FEW_FIELDS("workbench.csv.tooFewFields"),
        /** {0} line, {1} the parser's reason. */
        BAD_SYNTAX("workbench.csv.badSyntax"),
        CANCELLED("workbench.csv.cancelled"),

        /** {0} number of values. */
        VALUES_MISSING("workbench.csv.valuesMissing"),
        /** {0} number of rows that came earlier than the row before. */
        TIMES_SORTED("workbench.csv.timesSorted"),
        /** {0} number of rows. */
        TIMES_REPEATED("workbench.csv.timesRepeated"),
        /** {0} number of times without a zone while others name one, {1} the zone they are taken to be in. */
        ZONES_MISSING("workbench.csv.zonesMissing"),
        /** Times name different offsets from UTC. */
        OFFSETS_DIFFER("workbench.csv.offsetsDiffer"),
        /** {0} number of rows later than now. */
        TIMES_AHEAD("workbench.csv.timesAhead"),
        /** One column of numbers: the rows are taken as days from 1970-01-01. */
        TIMES_COUNTED("workbench.csv.timesCounted"),

        /** {0} largest number of rows. */
        SELECTION_CUT("workbench.cluster.cut"),
        /** {0} the table. */
        SELECTION_EMPTY("workbench.cluster.empty"),

        /** {0} rows with values, {1} fewest allowed. */
        TOO_FEW_VALUES("workbench.analysis.tooFewValues"),
        /** {0} rows with values, {1} most allowed. */
        TOO_MANY_VALUES("workbench.analysis.tooManyValues"),
        /** {0} number of rows left out. */
        GAPS_DROPPED("workbench.analysis.gapsDropped"),
        /** All rows have the same time. */
        NO_STEP("workbench.analysis.noStep"),
        /** Steps are months, quarters or years; {0} is the name of the {@link Cadence}. */
        CALENDAR_STEPS("workbench.analysis.calendarSteps"),
        /** All values are the same. */
        VALUES_CONSTANT("workbench.analysis.constant"),
        /** The forecast would reach beyond what the time stamps can express. */
        FUTURE_TOO_FAR("workbench.analysis.futureTooFar");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Where the messages have its words. */
        public String key() {
            return key;
        }
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** A remark in the language chosen now. What forbids an analysis is told with its remedy. */
    public String in(Messages messages) {
        return switch (kind) {
            case TOO_FEW_VALUES, TOO_MANY_VALUES, NO_STEP -> {
                Problem problem = ProblemException.describe(new UnusableDataException(this), messages);
                yield problem.what() + " " + problem.remedy();
            }
            default -> messages.text(kind.key(), arguments.toArray());
        };
    }

    public static Notice of(Kind kind, Object... arguments) {
        return new Notice(kind, List.of(arguments));
    }
}
