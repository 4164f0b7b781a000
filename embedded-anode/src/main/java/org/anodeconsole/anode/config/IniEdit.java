package org.anodeconsole.anode.config;

/** A change to a document, such as the one that cures a finding. Lines it names are those of the document that was judged. */
@FunctionalInterface
public interface IniEdit {
    IniDocument apply(IniDocument document);
}
