package org.anodeconsole.console.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.anodeconsole.console.language.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "db1, db1:6041",
        "DB1.Example.com:7000, db1.example.com:7000",
        "' 10.0.0.7:6041 ', 10.0.0.7:6041",
        "[::1]:6041, [::1]:6041",
        "[FE80::1], [fe80::1]:6041"
    })
    void isReadInOneSpelling(String typed, String spelled) throws ProblemException {
        assertEquals(spelled, Endpoint.parse(typed, Endpoint.ADAPTER_PORT).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "http://db1", "db1:", "db1:x", "::1", "db1/path", "db1?x=y", "user@db1"})
    void refusesWhatIsNone(String typed) {
        ProblemException problem = assertThrows(ProblemException.class, () -> Endpoint.parse(typed, 6041));
        assertEquals("cluster.endpoint.malformed", problem.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db1:0", "db1:65536", "db1:999999"})
    void refusesPortsThatDoNotExist(String typed) {
        assertEquals("cluster.endpoint.port",
                assertThrows(ProblemException.class, () -> Endpoint.parse(typed, 6041)).key());
    }

    @Property
    void whatIsWrittenCanBeRead(@ForAll @AlphaChars @StringLength(min = 1, max = 40) String host, @ForAll @IntRange(min = 1, max = 65_535) int port)
            throws ProblemException {
        Endpoint once = Endpoint.parse(host + ":" + port, 1);
        assertEquals(once, Endpoint.parse(once.toString(), 1));
        assertEquals(port, once.port());
    }

    @Test
    void aLiteralAddressKeepsItsBracketsOutside() throws ProblemException {
        assertEquals("::1", Endpoint.parse("[::1]:1", 6041).host());
    }
}
