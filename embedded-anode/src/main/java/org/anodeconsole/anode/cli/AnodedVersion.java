package org.anodeconsole.anode.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version of the package this program came in. */
public final class AnodedVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = AnodedVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "anoded " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
