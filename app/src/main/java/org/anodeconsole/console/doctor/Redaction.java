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

    /** What is longer than anybody reads is cut, so that no line can hold the search up. */
    private static final Pattern LONG_LINE = Pattern.compile("(?m)^([^\\r\\n]{10000})[^\\r\\n]+");

    /** What secrets are called, in configurations, logs and tongues. */
    private static final String NAME = "(?:pass(?!ed|es\\b|ing|ive|age)|pwd|kennwort|contraseñ|senha|парол|パスワード|비밀번호"
            + "|secret|token|(?:api|access|private|secret|client|ssh|signing|master|account|shared|encryption)[_.-]?key|licen[sc]e"
            + "|credential|cookie|session[_-]?id|signature|\\bsig\\b|hmac|\\botp\\b|auth(?!or\\b|ors\\b|ority)|identified\\s+by|activecode"
            + "|密码|口令|令牌|密钥|秘钥|私钥|凭证|凭据|授权码|激活码)[\\p{L}\\w-]{0,40}";
    private static final String WHOLE_NAME = "[\\w.-]{0,40}" + NAME;
    private static final String MARK = "(?:[=＝]|:(?!//)|：)";
    /** Around a name or a value, as it is written plainly, within a JSON text, in HTML, or in an address. */
    private static final String ESCAPED_QUOTE = "(?:\\\\+[\"']|&quot;|&#3[49];|%2[27])";

    /** In small letters, parts of which each line with a {@link #NAME} holds one. */
    private static final List<String> PARTS_OF_NAMES = List.of(
            "pass", "pwd", "kennwort", "contraseñ", "senha", "парол", "パスワード", "비밀번호", "secret", "token", "key", "licen",
            "credential", "cookie", "session", "sig", "hmac", "otp", "auth", "identified", "activecode",
            "密码", "口令", "令牌", "密钥", "秘钥", "私钥", "凭证", "凭据", "授权码", "激活码");

    /** The order matters: the surest first. */
    private static final List<LineRule> RULES = List.of(
            rule("-{4,5} ?BEGIN [A-Z0-9 ]*(?:PRIVATE KEY|CERTIFICATE|OPENSSH)[A-Z0-9 ]*-{4,5}[\\s\\S]*?(?:-{4,5} ?END [A-Z0-9 ]*-{4,5}|\\z)", GONE),
            rule("(?i)(\\bPuTTY-User-Key-File-[\\s\\S]*?Private-Lines:)[\\s\\S]*?(?=Private-MAC|\\z)", "$1 " + GONE + "\n"),
            // The user part of an address, even if its password has characters that should have been encoded.
            rule("([A-Za-z][A-Za-z0-9+.-]{0,30}:(?:[A-Za-z-]{1,30}:){0,5}//)(?:[^\\s/?#'\"]*@|[^\\s/?#'\"@]*:[^\\s'\"]*@)", "$1" + GONE + "@", "//"),
            rule("(?<![\\w/])[\\w.-]{1,64}:[^\\s@/:,;'\"]{1,128}@(?=[\\w\\[])", GONE + "@", "@"),
            rule("(?i)\\b((?:proxy-)?authorization|x-[a-z-]*(?:key|token)|set-cookie|cookie)(\"?\\s*[:=]\\s*)[^\\r\\n]*", "$1$2" + GONE, "authorization", "x-", "cookie"),
            rule("(?i)\\b(bearer|basic|digest|taosd|negotiate)\\s+[A-Za-z0-9+/=._~:-]{6,}", "$1 " + GONE, "bearer", "basic", "digest", "taosd", "negotiate"),
            rule("(?i)([?&;]" + NAME + "=)[^\\s&\"'<>]+", "$1" + GONE),
            rule("(?i)(" + NAME + ESCAPED_QUOTE + "?\\s*(?:" + MARK + "|%3A|%3D)\\s*(?:%20)*" + ESCAPED_QUOTE + ")(?:(?!" + ESCAPED_QUOTE + ")[^\\r\\n]){1,4000}",
                    "$1" + GONE),
            rule("(?i)(" + NAME + "%3D)[^\\s&%\"']+(?:%(?!26)[^\\s&%\"']+)*+", "$1" + GONE),
            rule("(?i)(<" + WHOLE_NAME + "(?: [^<>]*)?>)[^<]+(?=</)", "$1" + GONE),
            rule("(?i)(" + NAME + "[\"']?\\s*" + MARK + "\\s*)(?:\"\"\"[\\s\\S]*?(?:\"\"\"|\\z)|'''[\\s\\S]*?(?:'''|\\z)|\\([^()]*\\)?)", "$1" + GONE),
            // YAML: a block, or a list, below the name.
            rule("(?im)^([ \\t]*(?:- )?[\"']?" + WHOLE_NAME + "[\"']?[ \\t]*:)[ \\t]*(?:[|>][+-]?\\d?)?[ \\t]*(?:\\r?\\n(?:[ \\t]+[^\\s:=][^\\r\\n:=]*|[ \\t]*-[ \\t][^\\r\\n]*)?(?=\\r?\\n|\\z)){1,500}",
                    "$1 " + GONE),
            // A line of a configuration, and those that continue it.
            rule("(?im)^([ \\t]*(?:export |set |setx |env |[#;] ?|- )?[\"']?" + WHOLE_NAME + "[\"']?[ \\t]*" + MARK
                    + "[ \\t]*)[^\\s\\r\\n][^\\r\\n]*(?:\\r?\\n[ \\t]+[^\\s=:\\[#;{}\"][^\\r\\n=:]*(?=\\r?\\n|\\z)){0,500}", "$1" + GONE),
            rule("(?i)(" + NAME + "[\"']?(?:\\s*" + MARK + "\\s*|\\s*,\\s*(?=[\"'])|\\s*(?:是|为)\\s*|\\s+(?:is|was|for|of)\\s+(?:[\\w'\"@.-]{1,64}\\s*" + MARK
                    + "\\s*)?|\\s+(?=[\"'])))(?:" + quoted('"') + "|" + quoted('\'') + "|[^\\s&]+)", "$1" + GONE),
            rule("(?i)(-{1,2}" + WHOLE_NAME + "\\s+)\\S+", "$1" + GONE),
            rule("(?i)(\\blogin\\s+\\S{1,100}\\s+password\\s+)\\S+", "$1" + GONE, "login"),
            rule("((?:^|\\s)(?:-u|--user)\\s+)(?=[^\\s:]{1,64}:)\\S+", "$1" + GONE, "-u"),
            rule("(?i)(\\b(?:taos|mysql|psql)\\b[^\\r\\n]{0,200}?\\s-p\\s?)\\S+", "$1" + GONE, "taos", "mysql", "psql"),
            rule("(?i)(" + NAME + "\\s+)(?=[^\\s]{0,60}[\\d!@#$%^*_+])[^\\s]{4,}", "$1" + GONE),
            rule("\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*){0,2}", GONE, "eyj"),
            rule("\\b(?:AKIA|ASIA|ghp_|gho_|ghs_|github_pat_|glpat-|xox[abprs]-|sk-|AIza|LTAI)[A-Za-z0-9_-]{10,}", GONE),
            rule("\\b[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){3,}\\b", GONE));

    /** Long words of letters and digits, as keys in base 64 and tokens in hexadecimal are; short ones when they end like base 64. */
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/_=-]{32,}|\\b[A-Za-z0-9+/]{11,31}={1,2}(?![\\w=])");

    /** @param parts when there are any, one of them stands in the line where a match begins; in small letters */
    private static LineRule rule(String pattern, String replacement, String... parts) {
        return new LineRule(Pattern.compile(pattern), replacement, pattern.contains(NAME) ? PARTS_OF_NAMES : List.of(parts));
    }

    /** A quoted text to its closing quote or the end of its line. It takes no stack, however long the text is. */
    private static String quoted(char quote) {
        String plain = "[^" + quote + "\\\\\\r\\n]*+";
        return quote + plain + "(?:\\\\." + plain + ")*+" + quote + "?";
    }

    /** The text without what looks like a secret. */
    public String of(String text) {
        LinesOfText lines = new LinesOfText(LONG_LINE.matcher(text).replaceAll("$1…"));
        for (LineRule rule : RULES) {
            String clean = rule.applyTo(lines);
            if (!clean.equals(lines.text())) {
                lines = new LinesOfText(clean);
            }
        }
        return LONG_WORD.matcher(lines.text()).replaceAll(match -> Matcher.quoteReplacement(random(match.group()) ? GONE : match.group()));
    }

    /** Paths and plain words have no such mixture of digits and letters, or of large and small ones, or have separators all over. */
    private static boolean random(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        long letters = word.chars().filter(Character::isLetter).count();
        long large = word.chars().filter(Character::isUpperCase).count();
        long separators = word.chars().filter(c -> c == '/' || c == '-' || c == '_').count();
        boolean few = separators * 8 <= word.length();
        if (word.length() < 32) {
            return digits >= 1 && large >= 2 && large < letters;
        }
        return few && letters >= 4 && (digits >= 4 || (large * 4 >= letters && large * 4 <= letters * 3));
    }
}
