package org.anodeconsole.console.doctor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a text before it leaves the console. It rather takes out too much: the values of whatever is called
 * like a secret, what stands between the marks of a private key, the user part of addresses, and long runs of random
 * characters.
 */
public final class Redaction {
    static final String GONE = "[removed]";

    private static final String SECRET_NAME =
            "[\\w.-]*(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|licen[sc]e[\\w-]*|credential"
                    + "|cookie|session[_-]?id|signature|\\bsig\\b|auth(?:orization)?|identified\\s+by|activecode|密码|口令|令牌)[\\w-]*";

    /** What to look for, and the group that is kept in front of it. The order matters: the surest first. */
    private record Rule(Pattern pattern, String replacement) {}

    private static final List<Rule> RULES = List.of(
            rule("-----BEGIN [A-Z0-9 ]*(?:PRIVATE KEY|CERTIFICATE|OPENSSH)[A-Z0-9 ]*-----[\\s\\S]*?(?:-----END [A-Z0-9 ]*-----|\\z)", GONE),
            rule("(?i)(\\bPuTTY-User-Key-File-[\\s\\S]*?Private-Lines:)[\\s\\S]*?(?=Private-MAC|\\z)", "$1 " + GONE + "\n"),
            rule("([A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z-]+:)*//)[^\\s/?#'\"]*@", "$1" + GONE + "@"),
            rule("(?i)\\b((?:proxy-)?authorization|x-[a-z-]*(?:key|token)|set-cookie|cookie)(\"?\\s*[:=]\\s*)[^\\r\\n]*", "$1$2" + GONE),
            rule("(?i)\\b(bearer|basic|digest|taosd|negotiate)\\s+[A-Za-z0-9+/=._~:-]{6,}", "$1 " + GONE),
            rule("(?i)(" + SECRET_NAME + ")(\"?'?\\s*[:=：]\\s*|\\s+(?=[\"']))(?:\"(?:\\\\.|[^\"\\\\\\r\\n])*\"?|'(?:\\\\.|[^'\\\\\\r\\n])*'?|[^\\s,;&\"'}\\]]+)",
                    "$1$2" + GONE),
            rule("\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*){0,2}", GONE),
            rule("\\b(?:AKIA|ASIA|ghp_|gho_|ghs_|github_pat_|glpat-|xox[abprs]-|sk-|AIza)[A-Za-z0-9_-]{10,}", GONE),
            rule("\\b[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){3,}\\b", GONE));

    /** Long words of letters and digits, as keys in base 64 and tokens in hexadecimal are. */
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/_=-]{32,}");

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }

    /** The text without what looks like a secret. */
    public String of(String text) {
        String clean = text;
        for (Rule rule : RULES) {
            clean = rule.pattern().matcher(clean).replaceAll(rule.replacement());
        }
        return LONG_WORD.matcher(clean).replaceAll(match -> Matcher.quoteReplacement(random(match.group()) ? GONE : match.group()));
    }

    /** Paths and plain words have no such mixture of digits and letters, or have separators all over. */
    private static boolean random(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        long letters = word.chars().filter(Character::isLetter).count();
        long separators = word.chars().filter(c -> c == '/' || c == '-' || c == '_').count();
        return digits >= 4 && letters >= 4 && separators * 8 <= word.length();
    }
}
