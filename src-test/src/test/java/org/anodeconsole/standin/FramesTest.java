package org.anodeconsole.standin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.anodeconsole.standin.faults.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frames themselves, for what the driver never shows. */
class FramesTest {
    private StandIn server;
    private RawClient client;

    @BeforeEach
    void start() throws Exception {
        server = StandIn.start(StandIn.Options.standard());
        client = new RawClient(server);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void answersTheFirstWordsOfAClient() throws Exception {
        JsonNode version = json(client.askInParts("{\"action\":\"version\",\"args\":{\"req_id\":18446744073709551615}}"));
        assertEquals("18446744073709551615", version.get("req_id").asText());
        assertEquals("3.3.6.6.alpha", version.get("version").asText());
        assertEquals("server not connected", json(client.query(2, "select 1")).get("message").asText());
        assertEquals(0, json(client.login()).get("code").intValue());
        assertEquals("duplicate connections", json(client.login()).get("message").asText());
    }

    @Test
    void answersPingAndGoodbye() throws Exception {
        assertEquals("pong are you there", client.ping("are you there"));
        assertEquals("closed 1000", client.sayGoodbye());
    }

    @Test
    void answersAStatementWithoutRows() throws Exception {
        client.login();
        JsonNode reply = json(client.query(-2, "use information_schema"));
        assertEquals("18446744073709551614", reply.get("req_id").asText());
        assertEquals("binary_query", reply.get("action").asText());
        assertTrue(reply.get("is_update").asBoolean());
        assertTrue(reply.get("fields_names").isNull());
    }

    @Test
    void sendsBlocksUntilTheEndAndThenNoMore() throws Exception {
        client.login();
        JsonNode reply = json(client.query(5, "select server_version()"));
        long result = reply.get("id").longValue();
        assertEquals("[8]", reply.get("fields_types").toString());
        assertEquals("[13]", reply.get("fields_lengths").toString());
        ByteBuffer frame = client.fetch(5, result);
        assertEquals(-1, frame.getLong(0));
        assertEquals(7, frame.getLong(8));
        assertEquals(5, frame.getLong(26));
        assertEquals(0, frame.getInt(34));
        assertEquals(result, frame.getLong(42));
        assertEquals(0, frame.get(50));
        byte[] golden = RawBlock.load("g11").bytes();
        assertEquals(golden.length, frame.getInt(51));
        assertArrayEquals(golden, Arrays.copyOfRange(frame.array(), 55, frame.capacity()));
        ByteBuffer end = client.fetch(5, result);
        assertEquals(1, end.get(50));
        assertEquals(51, end.capacity());
        assertEquals(0xffff, client.fetch(5, result).getInt(34), "the result is gone");
    }

    @Test
    void forgetsAFreedResultWithoutAReply() throws Exception {
        client.login();
        long result = json(client.query(5, "select 1")).get("id").longValue();
        client.tell("{\"action\":\"free_result\",\"args\":{\"req_id\":" + result + ",\"id\":" + result + "}}");
        for (int tries = 0; tries < 100 && client.fetch(6, result).getInt(34) == 0; tries++) {
            result = json(client.query(5, "select 1")).get("id").longValue();
            client.tell("{\"action\":\"free_result\",\"args\":{\"req_id\":" + result + ",\"id\":" + result + "}}");
            Thread.sleep(20);
        }
        assertEquals(0xffff, client.fetch(6, result).getInt(34));
    }

    @Test
    void damagesBlocks() throws Exception {
        client.login();
        byte[] golden = RawBlock.load("g11").bytes();
        for (Faults.BlockDamage damage : Faults.BlockDamage.values()) {
            server.faults().damageBlocks(damage);
            ByteBuffer frame = client.fetch(5, json(client.query(5, "select server_version()")).get("id").longValue());
            byte[] block = Arrays.copyOfRange(frame.array(), 55, frame.capacity());
            assertEquals(frame.getInt(51), block.length);
            assertEquals(0, frame.get(50));
            switch (damage) {
                case NONE -> assertArrayEquals(golden, block);
                case TRUNCATED -> assertArrayEquals(Arrays.copyOf(golden, golden.length / 2), block);
                case GARBAGE -> assertNotEquals(1, ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).getInt(0));
                case EMPTY -> assertEquals(0, ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).getInt(8));
            }
        }
    }
}
