package org.anodeconsole.anode.config;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A finding about a Python configuration, with remedies for that format. */
public record PythonFinding(Finding finding, List<Fix> fixes) {

    /** A remedy; apply it to the very file that was judged. */
    public record Fix(String code, List<String> arguments, UnaryOperator<PythonConfig> edit) {
        public Fix {
            arguments = List.copyOf(arguments);
        }

        /** The words for a button. */
        public String label(Locale locale) {
            return ConfigTexts.text("fix." + code, arguments, locale);
        }

        static Fix set(String name, String value) {
            return new Fix("set", List.of(name, value), file -> file.withValue(name, value));
        }

        static Fix add(String name, String value) {
            return new Fix("python-add", List.of(name, value), file -> file.withAssignmentAdded(name, value));
        }

        static Fix commentOut(PythonAssignment assignment) {
            return new Fix(
                    "comment-out", List.of(String.valueOf(assignment.line())), file -> file.withCommentedOut(assignment));
        }
    }

    public PythonFinding {
        fixes = List.copyOf(fixes);
    }
}
