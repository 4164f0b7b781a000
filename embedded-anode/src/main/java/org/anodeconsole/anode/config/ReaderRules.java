package org.anodeconsole.anode.config;

import static org.anodeconsole.anode.config.Finding.Severity.ERROR;
import static org.anodeconsole.anode.config.Finding.Severity.INFO;
import static org.anodeconsole.anode.config.Finding.Severity.WARNING;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Faults in the form of the file: what stops a reader, and what the two readers understand differently. */
final class ReaderRules implements IniRule {
    @Override
    public void judge(IniCheck check, Consumer<Finding> found) {
        encoding(check, found);
        headers(check, found);
        colons(check, found);
        check.python().problems().forEach(problem -> found.accept(problem(check, problem)));
        check.python().continuations().forEach(line -> continuation(check, line, found));
    }

    private static void encoding(IniCheck check, Consumer<Finding> found) {
        if (check.document().hasByteOrderMark()) {
            found.accept(Finding.at(check.severity(ERROR, INFO), 1, "", "", code(check, "byte-order-mark"))
                    .fixedBy(new IniFix("remove-mark", List.of(), IniDocument::withoutByteOrderMark)));
        }
        List<IniLine> lines = check.document().rawLines();
        for (int i = 0; i < lines.size(); i++) {
            if (!isUtf8(lines.get(i).body())) {
                found.accept(Finding.at(
                        check.severity(ERROR, WARNING), i + 1, "", "", code(check, "not-utf8"), String.valueOf(i + 1)));
            }
        }
    }

    static boolean isUtf8(String bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** uWSGI takes all but the last character after the bracket as the section's name. */
    private static void headers(IniCheck check, Consumer<Finding> found) {
        for (IniSection section : check.document().sections()) {
            String written = check.document().line(section.line()).strip();
            String clean = "[" + section.name() + "]";
            if (!written.equals(clean)) {
                found.accept(Finding.at(
                                check.severity(ERROR, WARNING), section.line(), section.name(), "", "header", written, clean)
                        .fixedBy(IniFix.rewrite(section.line(), clean)));
            }
        }
    }

    private static void colons(IniCheck check, Consumer<Finding> found) {
        for (IniEntry entry : check.document().entries()) {
            String text = entry.key();
            int colon = text.indexOf(':');
            if (entry.section().equals(IniDocument.UWSGI) && colon > 0) {
                String key = text.substring(0, colon).strip();
                if (IniSchema.find(IniDocument.UWSGI, key).isPresent()) {
                    String rest = check.document().line(entry.line()).strip().substring(colon + 1).strip();
                    found.accept(Finding.at(ERROR, entry.line(), entry.section(), key, "colon", key)
                            .fixedBy(IniFix.rewrite(entry.line(), key + " = " + rest)));
                }
            }
        }
    }

    private static Finding problem(IniCheck check, PythonReading.Problem problem) {
        String other = String.valueOf(problem.other());
        String line = String.valueOf(problem.line());
        int number = problem.line();
        return switch (problem.kind()) {
            case DUPLICATE_KEY -> {
                boolean heeded = IniSchema.find(problem.section(), problem.text()).map(IniKey::embedded).orElse(false);
                yield at(check, heeded ? WARNING : INFO, problem, problem.text(), "duplicate-key", problem.text(), other)
                        .fixedBy(IniFix.commentOut(problem.other()), IniFix.commentOut(number));
            }
            case DUPLICATE_SECTION -> at(check, INFO, problem, "", "duplicate-section", problem.text(), other);
            case NO_SECTION -> at(check, WARNING, problem, "", "no-section", problem.text())
                    .fixedBy(IniFix.commentOut(number));
            case EMPTY_KEY -> at(check, WARNING, problem, "", "empty-key", line).fixedBy(IniFix.commentOut(number));
            case NO_DELIMITER -> noDelimiter(check, problem);
        };
    }

    private static Finding noDelimiter(IniCheck check, PythonReading.Problem problem) {
        IniFix commentOut = IniFix.commentOut(problem.line());
        Finding finding = at(check, WARNING, problem, "", "no-delimiter", problem.text());
        Optional<IniKey> key = IniSchema.find(problem.section(), problem.text());
        boolean flag = key.map(k -> k.type() == IniKey.Type.BOOLEAN).orElse(false);
        return flag
                ? finding.fixedBy(IniFix.rewrite(problem.line(), problem.text() + " = true"), commentOut)
                : finding.fixedBy(commentOut);
    }

    private static Finding at(
            IniCheck check,
            Finding.Severity embedded,
            PythonReading.Problem problem,
            String key,
            String code,
            String... arguments) {
        return Finding.at(
                check.severity(ERROR, embedded), problem.line(), problem.section(), key, code(check, code), arguments);
    }

    private static void continuation(IniCheck check, PythonReading.Continuation line, Consumer<Finding> found) {
        boolean pythons = !line.section().equals(IniDocument.UWSGI);
        found.accept(Finding.at(
                        check.severity(pythons ? ERROR : WARNING, INFO),
                        line.line(),
                        line.section(),
                        "",
                        code(check, "continuation"),
                        line.text(),
                        line.key())
                .fixedBy(IniFix.rewrite(line.line(), line.text())));
    }

    /** Where the two anodes do different things, each has its own words. */
    static String code(IniCheck check, String code) {
        return check.forReference() ? code : code + ".embedded";
    }
}
