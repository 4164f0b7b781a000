package org.anodeconsole.console.doctor;

/** How one check of one anode ended. */
public sealed interface CheckResult {
    Subject subject();

    /** The check's stable name. */
    String check();

    /** Nothing is wrong. */
    record Passed(Subject subject, String check) implements CheckResult {}

    /** Something is wrong. */
    record Found(Subject subject, String check, Finding finding) implements CheckResult {}

    /** It could not be told. */
    record NotChecked(Subject subject, String check, NotCheckedException reason) implements CheckResult {}
}
