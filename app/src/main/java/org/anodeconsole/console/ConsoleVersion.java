package org.anodeconsole.console;

import picocli.CommandLine.IVersionProvider;

/** Tells the version of the package this program came in. */
final class ConsoleVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ConsoleVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "anode-console " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
        };
    }
}
