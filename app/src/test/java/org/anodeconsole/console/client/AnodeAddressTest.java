package org.anodeconsole.console.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnodeAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.0.1:6090, 192.168.0.1:6090",
        "  LocalHost:6035 , localhost:6035",
        "anode.example, anode.example:6090",
        "http://anode.example:6090/, anode.example:6090",
        "https://anode.example:443, https://anode.example:443",
        "[::1]:6090, [::1]:6090"
    })
    void spellsAnAddressOneWay(String typed, String url) throws ProblemException {
        assertEquals(url, AnodeAddress.parse(typed).url());
    }

    @ParameterizedTest
    @CsvSource({
        "'', address.empty",
        "host:0, address.port",
        "host:70000, address.port",
        "host:6090/status, address.malformed",
        "user@host:6090, address.malformed",
        "a b:6090, address.malformed",
        "ftp://host:21, address.malformed",
        ":6090, address.malformed",
        "host:port, address.malformed"
    })
    void saysWhatIsWrongWithAnAddress(String typed, String key) {
        assertEquals(key, assertThrows(ProblemException.class, () -> AnodeAddress.parse(typed)).key());
    }

    @Test
    void refusesWhatTDengineWouldCut() {
        String typed = "a".repeat(116) + ":6090";
        assertEquals("address.long", assertThrows(ProblemException.class, () -> AnodeAddress.parse(typed)).key());
    }
}
