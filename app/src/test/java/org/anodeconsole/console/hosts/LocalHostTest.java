package org.anodeconsole.console.hosts;

class LocalHostTest extends HostContract {
    private final LocalHost host = new LocalHost();

    @Override
    protected Host host() {
        return host;
    }
}
