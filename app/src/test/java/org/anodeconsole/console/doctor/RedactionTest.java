package org.anodeconsole.console.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionTest {
    private final Redaction redaction = new Redaction();

    /** Each with its secrets between the marks « and ». */
    static Stream<String> planted() {
        return Stream.of(
                // Values that are not one word.
                "password = \"«a b»\"",
                "password = «a b c»",
                "password = 'it\\'s «geheim»'",
                "password=«ab,cd;ef»",
                "password=«ab\"cd»",
                "2026-11-24 05:15:36 INFO connecting with password=«it's» now",
                "{user=root, password=«x,y;z», host=db}",
                // Over several lines.
                "machine db\n  login root\n  password «hunter»",
                "create user a identified\nby '«pa55»'",
                "one line\n-u root:«with curl»",
                "TOKEN=«A1»\nnothing\npassword=\"\"\"«x»\nTOKEN=«y»\"\"\"\ntoken=«B2»",
                // YAML.
                "db:\n  password: |\n    «line-1»\n    «line-2»\n  user: root",
                "db:\n  password: >-\n    «folded»\n  user: root",
                "password:\n  «below»\nuser: root",
                "passwords:\n  - «a1»\n  - «b2»\nuser: root",
                "- token: «t-in-a-list»",
                // INI continued, comments, environments.
                "password = «first»\n    «second»\n[other]",
                "#password = «commented out»",
                "; secret: «commented»",
                "export DB_PASS='«with blank s»'",
                "set TDENGINE_PWD=«w1n dows»",
                "AWS_SECRET_ACCESS_KEY=«wJalr/K7MDENG»",
                // Python.
                "config = {'password': '«a b»', 'port': 6035}",
                "password = \"\"\"«first»\n«second»\"\"\"",
                "password = (\"«first»\"\n            \"«second»\")",
                "auth_pair = (\"password\", \"«tuple secret»\")",
                // JSON: plain, pretty, within a text, in HTML, in an address.
                "{\"password\":\"«p\\\"q»\",\"port\":1}",
                "{\n  \"api_key\":\n    \"«below the name»\"\n}",
                "{\"pin\":1,\"token\": «12345678»}",
                "body: {\\\"password\\\":\\\"«escaped»\\\",\\\"port\\\":1}",
                "&quot;password&quot;:&quot;«in html»&quot;",
                "GET /x?q=%7B%22password%22%3A%22«ge%20heim»%22%7D",
                "GET /x?next=%2Flogin%3Fpassword%3D«p%40ss»",
                // Addresses.
                "jdbc:TAOS-RS://db:6041/power?user=root&password=«a,b;c»&batch=1",
                "jdbc:TAOS-WS://«root:tao/s#data»@db:6041/",
                "https://«user:p@ss@word»@cloud.example/path",
                "https://«user:p%40ss»@cloud.example/path",
                "connect to «root:taosdata»@db.example:6030",
                "wss://gw.cloud.example/ws?token=«0a1b2c»",
                // Commands.
                "curl -u «root:taosdata» http://db:6041/rest/sql",
                "run --password «hunter2» --port 1",
                "taos -h db -u root -p«taosdata1»",
                "machine db login root password «netrcsecret»",
                "CREATE USER a PASS '«pa ss»' SYSINFO 0",
                "ALTER USER a PASS \"«pa'ss»\"",
                // Sentences.
                "the password is «hunter2»",
                "Password for root: «geheim»",
                "used token «a1b2c3d4»",
                "密码=«口令123»",
                "密码＝«全角»",
                "密码是 «秘密»",
                "数据库密码：«有 空格»",
                "密钥: «abc»",
                "Kennwort: «geheim»",
                "contraseña = «secreto»",
                // Headers.
                "Authorization: Taosd «xKpq81aZ»",
                "\"Authorization\": \"Basic «cm9vdDp0YW9zZGF0YQ==»\"",
                "Set-Cookie: JSESSIONID=«abc»; Path=/; HttpOnly",
                "X-Api-Key: «k»",
                "<password>«xml»</password>",
                "<add key=\"a\"/><dbPassword type=\"x\">«xml 2»</dbPassword>",
                // Keys.
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n«MIIEow»\n«IBAAKC»\n-----END RSA PRIVATE KEY-----",
                "\"key\": \"-----BEGIN PRIVATE KEY-----\\n«MIIEvQ»\\n-----END PRIVATE KEY-----\\n\"",
                "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n«P2/56w»\n---- END SSH2 ENCRYPTED PRIVATE KEY ----",
                "-----BEGIN OPENSSH PRIVATE KEY-----\n«cut off in the middle»",
                "«MIIEowIBAAKCAQEAx7Jd0kq3l5Zc8VbYtWm2QpRfHs9uNgE1oLaTiXvDjBwKzCyF»\nthe end of a key whose beginning was cut",
                "«cm9vdDp0YW9zZGF0YQ==» alone",
                "«aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgHiJ» has no digits");
    }

    @ParameterizedTest
    @MethodSource("planted")
    void nothingIsLeftOfASecret(String marked) {
        String clean = redaction.of(marked.replace("«", "").replace("»", ""));
        Pattern.compile("«([^»]*)»").matcher(marked).results().map(match -> match.group(1)).forEach(secret ->
                assertFalse(clean.contains(secret), () -> secret + " stands in: " + clean));
        assertTrue(clean.contains(Redaction.GONE), clean);
    }

    @Test
    void theLinesAroundASecretStay() {
        assertEquals("host = db\npassword = [removed]\nport = 6041", redaction.of("host = db\npassword = a b\nport = 6041"));
        assertEquals("db:\n  password: [removed]\n  user: root", redaction.of("db:\n  password: |\n    one\n    two\n  user: root"));
        assertEquals("{\"password\":[removed],\"port\":1}", redaction.of("{\"password\":\"x\",\"port\":1}"));
        assertEquals("jdbc:TAOS-RS://db:6041/?password=[removed]&batch=1", redaction.of("jdbc:TAOS-RS://db:6041/?password=x&batch=1"));
    }

    @Test
    void plainTextStays() {
        for (String text : List.of(
                "Errors: 0, warnings: 2, hints: 0, passed: 24, not checked: 29",
                "author: somebody",
                "2026-11-24 05:15:36,416 - uWSGIWorker2Core2 - INFO - recv fc from 127.0.0.1",
                "GET /status => generated 34 bytes in 3 msecs (HTTP/1.1 200)",
                "wsgi-file = /usr/local/taos/taosanode/lib/taosanalytics/app.py",
                "forecast failed, HTTPConnectionPool(host='127.0.0.1', port=5000): Max retries exceeded with url: /tdtsfm",
                "at org.anodeconsole.console.configuration.ConfigurationViewModel.restartWhenSaved(ConfigurationViewModel.java:204)",
                "SELECT forecast(val, 'algo=holtwinters,rows=10,conf=0.95') FROM power.d1",
                "1\tforecast\tholtwinters\n1\tanomaly-detection\tsample_ad_model",
                "http-timeout = 1200\nharakiri = 0\nenable-threads = true")) {
            assertEquals(text, redaction.of(text));
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                "password = %s", "x.password=%s y", "\"token\": \"%s\", \"a\": 1", "https://root:%s@db/x", "?secret=%s&a=b", "--password %s",
                "passwd: '%s'", "口令：%s", "API_KEY=%s", "Cookie: a=%s; b=c");
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().withChars("abcXYZ0189!$%*+-_~.^").ofMinLength(6).ofMaxLength(40);
    }

    @Property
    void noSecretGetsThroughWhateverItLooksLike(@ForAll("lines") String line, @ForAll("secrets") String secret) {
        String clean = new Redaction().of("before\n" + line.replace("%s", secret) + "\nafter");
        assertFalse(clean.contains(secret), clean);
        assertTrue(clean.startsWith("before\n") && clean.endsWith("\nafter"), clean);
    }

    @Test
    void longLinesNeitherBreakNorStopIt() {
        int length = 1 << 20;
        for (String text : List.of(
                "password = \"" + "x".repeat(length) + "\"",
                "password = \"" + "\\\"".repeat(length / 2) + "\"",
                "a".repeat(length),
                "a:".repeat(length / 2),
                "pass ".repeat(length / 5),
                "\n  ".repeat(length / 3),
                "-----BEGIN PRIVATE KEY-----".repeat(length / 27))) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> redaction.of(text));
        }
    }
}
