package org.anodeconsole.console.hosts;

/**
 * The key with which a computer proves who it is.
 *
 * @param host the name it was looked up by
 * @param algorithm {@code ssh-ed25519} and the like
 * @param fingerprint {@code SHA256:...}, as {@code ssh-keygen -l} prints it
 */
public record HostKey(String host, int port, String algorithm, String fingerprint) {}
