package org.anodeconsole.console.tasks;

/** How far work has come. Safe to call from the working thread as often as it likes. */
public interface Progress {
    /** The share done, 0 to 1; negative when it cannot be told. */
    void fraction(double done);

    /** What is being done now, in the user's language. */
    void doing(String text);

    /** Whether the user asked to stop; the working thread is interrupted too. */
    boolean cancelled();

    /** For work that reports to nobody. */
    Progress NONE = new Progress() {
        @Override
        public void fraction(double done) {}

        @Override
        public void doing(String text) {}

        @Override
        public boolean cancelled() {
            return Thread.currentThread().isInterrupted();
        }
    };
}
