package org.anodeconsole.standin.sql;

import java.util.Set;

/**
 * Words a real server takes for names only in backticks, as its scanner has them. Left out are words its grammar lets through as
 * names all the same, and those that begin with an underscore.
 */
final class Keywords {
    private static final Set<String> WORDS = Set.of("""
            account accounts add aggregate alive all alter analyze and anode anodes anomaly_window anti apps as asc asof balance between
            bigint binary bnode bnodes bool both buffer bufsize bwlimit by cache cachemodel cachesize case cast child client_version
            cluster cols column comment comp compact compacts connection connections conns consumer consumers contains count
            count_window create createdb current_user database databases dbs decimal delete desc describe distinct distributed dnode
            dnodes double drop duration else enable every exists explain event_window fill fill_history first float flush force from
            full function functions geometry grant grants group having host if ignore in index indexes inner insert int integer
            interval into is jlimit join json keep kill language last last_row leader leading left licences like limit linear local
            logs machines match max_delay maxrows merge meta minrows minus mnode mnodes modify nchar next nmatch none normal not now
            null nulls offset on or order outer outputtype pages pagesize partition pass port position pps precision prev primary
            privileges qnode qnodes qtime queries query rand range ratio read recursive redistribute replace replica reset restore
            retentions revoke right rollup schemaless scores select server_status server_version session set show single_stable
            sliding slimit sma smallint snode snodes soffset split stable stables start state state_window storage stream streams
            stt_trigger subscribe subscriptions substr substring sysinfo system table tables tag tags then timestamp timezone tinyint
            to today topic topics trailing transaction transactions trim tseries tsma tsmas ttl union unsafe unsigned untreated update
            use user users using value varbinary varchar variables verbose vgroup vgroups views vnode vnodes watermark when where
            window window_close with write""".split("\\s+"));

    private Keywords() {}

    static boolean mustBeQuoted(Token token) {
        return token.kind() == Token.Kind.WORD && WORDS.contains(token.text());
    }
}
