package org.anodeconsole.standin.faults;

import java.time.Duration;
import java.util.Locale;
import org.anodeconsole.standin.data.TaosError;

/**
 * Switches for bad days. Each can be set at any time and holds until {@link #clear()}. Where a text is asked for, statements that
 * contain it (in any case) are meant; the empty text means every statement.
 */
public final class Faults {
    /** What becomes of a block that is asked for. */
    public enum BlockDamage {
        NONE,
        /** Bytes that are no block: the driver prints a trace and its caller hangs. */
        GARBAGE,
        /** Cut in the middle. */
        TRUNCATED,
        /** No rows, yet not said to be the end: the driver takes it for a row. */
        EMPTY
    }

    /** What becomes of the answer to a statement. */
    public enum ReplyDamage { NONE, NOT_JSON, UNKNOWN_ACTION, OTHER_REQUEST }

    private volatile TaosError login;
    private volatile Duration loginDelay = Duration.ZERO;
    private volatile int upgradeStatus;
    private volatile boolean refusing;
    private volatile boolean versionInLogin = true;
    private volatile Trigger<Duration> delay = Trigger.never();
    private volatile Trigger<Boolean> silence = Trigger.never();
    private volatile Trigger<Boolean> drop = Trigger.never();
    private volatile Trigger<TaosError> failure = Trigger.never();
    private volatile Duration fetchDelay = Duration.ZERO;
    private volatile TaosError fetchError;
    private volatile int goodBlocks;
    private volatile int dropAfterBlocks = -1;
    private volatile BlockDamage blockDamage = BlockDamage.NONE;
    private volatile ReplyDamage replyDamage = ReplyDamage.NONE;
    private volatile boolean anodesDenied;
    private volatile boolean systemDenied;
    private volatile int clusterAlive = 1;
    private volatile Duration clockSkew = Duration.ZERO;
    private volatile Duration heartbeat = Duration.ZERO;
    private volatile int restStatus;
    private volatile int restRows = Integer.MAX_VALUE;

    private record Trigger<T>(String part, T what) {
        static <T> Trigger<T> never() {
            return new Trigger<>(null, null);
        }

        static <T> Trigger<T> on(String part, T what) {
            return new Trigger<>(part.toLowerCase(Locale.ROOT), what);
        }

        T in(String sql, T otherwise) {
            return part != null && sql.toLowerCase(Locale.ROOT).contains(part) ? what : otherwise;
        }
    }

    /** Everything works again. */
    public void clear() {
        Faults healthy = new Faults();
        login = null;
        loginDelay = healthy.loginDelay;
        upgradeStatus = 0;
        refusing = false;
        versionInLogin = true;
        delay = healthy.delay;
        silence = healthy.silence;
        drop = healthy.drop;
        failure = healthy.failure;
        fetchDelay = healthy.fetchDelay;
        fetchError = null;
        dropAfterBlocks = -1;
        blockDamage = healthy.blockDamage;
        replyDamage = healthy.replyDamage;
        anodesDenied = false;
        systemDenied = false;
        clusterAlive = 1;
        clockSkew = healthy.clockSkew;
        heartbeat = healthy.heartbeat;
        restStatus = 0;
        restRows = Integer.MAX_VALUE;
    }

    /** Every login fails so, whoever comes: {@code 0xffff, "ip not in whitelist"}. A wrong password needs no switch: 0x357. */
    public void failLogin(int code, String message) {
        login = new TaosError(code, message);
    }

    /** The upgrade is done, then {@code conn} takes this long. */
    public void delayLogin(Duration time) {
        loginDelay = time;
    }

    /** The WebSocket upgrade is answered with this HTTP status. */
    public void failUpgrade(int status) {
        upgradeStatus = status;
    }

    /** New connections are taken and reset at once, as a proxy does that finds nobody behind it. */
    public void refuseConnections(boolean refuse) {
        refusing = refuse;
    }

    /** Adapters before ver-3.3.6.13 do not say the version when one logs in; the driver then asks for it. */
    public void hideVersionInLogin() {
        versionInLogin = false;
    }

    public void delayStatements(String part, Duration time) {
        delay = Trigger.on(part, time);
    }

    /** The statement runs, its answer never comes: a change it made is made. */
    public void neverAnswer(String part) {
        silence = Trigger.on(part, true);
    }

    /** The socket is closed instead of an answer; the statement is not run. */
    public void dropConnectionOn(String part) {
        drop = Trigger.on(part, true);
    }

    public void failStatements(String part, int code, String message) {
        failure = Trigger.on(part, new TaosError(code, message));
    }

    public void delayFetch(Duration time) {
        fetchDelay = time;
    }

    /** @param goodBlocks how many blocks still come before the error */
    public void failFetch(int goodBlocks, int code, String message) {
        this.goodBlocks = goodBlocks;
        fetchError = new TaosError(code, message);
    }

    /** The socket is closed when the block behind this many is asked for. */
    public void dropConnectionAfterBlocks(int blocks) {
        dropAfterBlocks = blocks;
    }

    public void damageBlocks(BlockDamage damage) {
        blockDamage = damage;
    }

    public void damageReplies(ReplyDamage damage) {
        replyDamage = damage;
    }

    /** CREATE, UPDATE, DROP and SHOW ANODES answer 0x2644, as servers do whose users need a role for it. */
    public void denyAnodeStatements() {
        anodesDenied = true;
    }

    /** What a user with SYSINFO 0 may not see answers 0x2644: cluster, dnodes, mnodes, vgroups, grants, users. */
    public void denySystemInformation() {
        systemDenied = true;
    }

    /** @param state 1 all vgroups are available, 2 a part, 0 none */
    public void clusterAlive(int state) {
        clusterAlive = state;
    }

    /** How far the cluster's clock is ahead of this machine's. */
    public void clockSkew(Duration ahead) {
        clockSkew = ahead;
    }

    /** How long queries do not know of a changed list of anodes: measured 1 to 2 s on a real cluster, here 0 unless set. */
    public void delayHeartbeat(Duration time) {
        heartbeat = time;
    }

    /** Statements over REST are answered with this HTTP status. */
    public void failRest(int status) {
        restStatus = status;
    }

    /** REST answers end silently after this many rows. */
    public void cutRestRows(int rows) {
        restRows = rows;
    }

    public TaosError loginError() {
        return login;
    }

    public Duration loginDelay() {
        return loginDelay;
    }

    public int upgradeStatus() {
        return upgradeStatus;
    }

    public boolean refusing() {
        return refusing;
    }

    public boolean versionInLogin() {
        return versionInLogin;
    }

    public Duration delayOf(String sql) {
        return delay.in(sql, Duration.ZERO);
    }

    public boolean silentOn(String sql) {
        return silence.in(sql, false);
    }

    public boolean dropsOn(String sql) {
        return drop.in(sql, false);
    }

    public TaosError failureOf(String sql) {
        return failure.in(sql, null);
    }

    public Duration fetchDelay() {
        return fetchDelay;
    }

    public TaosError fetchErrorAfter(int blocks) {
        return blocks >= goodBlocks ? fetchError : null;
    }

    public boolean dropsAfter(int blocks) {
        return dropAfterBlocks >= 0 && blocks >= dropAfterBlocks;
    }

    public BlockDamage blockDamage() {
        return blockDamage;
    }

    public ReplyDamage replyDamage() {
        return replyDamage;
    }

    public boolean anodesDenied() {
        return anodesDenied;
    }

    public boolean systemDenied() {
        return systemDenied;
    }

    public int clusterAlive() {
        return clusterAlive;
    }

    public Duration clockSkew() {
        return clockSkew;
    }

    public Duration heartbeat() {
        return heartbeat;
    }

    public int restStatus() {
        return restStatus;
    }

    public int restRows() {
        return restRows;
    }
}
