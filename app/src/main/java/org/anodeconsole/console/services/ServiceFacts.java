package org.anodeconsole.console.services;

import java.util.Optional;
import java.util.OptionalLong;
import org.anodeconsole.console.client.AnodeAddress;
import org.anodeconsole.console.language.ProblemException;

/**
 * What is known about a service besides its state.
 *
 * @param address where it answers when it runs
 * @param pid the process
 * @param residentBytes memory the process holds, where the system tells
 * @param configuration the path of its configuration file on its host
 * @param remark something the user should know although nothing failed
 * @param atBoot whether it starts with its computer; empty where that is not known or not a question
 * @param restarts how often it was restarted by itself since it was last started by hand
 * @param detail the system's own words, as {@code active (running)}, possibly empty
 */
public record ServiceFacts(
        Optional<AnodeAddress> address,
        OptionalLong pid,
        OptionalLong residentBytes,
        String configuration,
        Optional<ProblemException> remark,
        Optional<Boolean> atBoot,
        OptionalLong restarts,
        String detail) {

    public ServiceFacts(
            Optional<AnodeAddress> address,
            OptionalLong pid,
            OptionalLong residentBytes,
            String configuration,
            Optional<ProblemException> remark) {
        this(address, pid, residentBytes, configuration, remark, Optional.empty(), OptionalLong.empty(), "");
    }
}
