package org.anodeconsole.console.doctor;

import org.anodeconsole.console.language.Messages;
import org.anodeconsole.console.language.Problem;
import org.anodeconsole.console.language.ProblemException;

/** Something about a service that the user has to decide where it can be asked: on the page of services. */
public final class AskFirstException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final ProblemException question;

    public AskFirstException(String service, ProblemException question) {
        super("doctor.askFirst", "", service);
        this.question = question;
    }

    @Override
    public Problem in(Messages messages) {
        Problem own = super.in(messages);
        Problem asked = question.in(messages);
        return new Problem(own.what() + " " + asked.what(), own.remedy(), asked.detail());
    }
}
