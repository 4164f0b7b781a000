package org.anodeconsole.console.hosts;

/** A file as it was read. */
public record HostFile(FileFacts facts, byte[] content, FileStamp stamp) {}
