using Dapper;
using Microsoft.Data.Sqlite;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>The file behind the dashboard: what was told outlives the host.</summary>
internal sealed class TelemetryDatabase(GraphFolder folder)
{
    private const int Version = 1;

    private const string Schema =
        """
        create table source (id integer primary key, service text not null, instance text not null, attributes text not null, unique (service, instance));

        create table span (
            position integer primary key autoincrement, trace_id text not null, span_id text not null, parent_id text, source_id integer not null,
            scope text not null, name text not null, kind integer not null, start integer not null, finish integer not null, is_error integer not null,
            status_message text, attributes text not null, events text not null, links text not null, unique (trace_id, span_id));
        create index span_start on span (start);

        -- one line of the list of traces, kept up to date with each span
        create table trace (
            trace_id text primary key, start integer not null, finish integer not null, spans integer not null, errors integer not null,
            root_name text, root_source_id integer) without rowid;
        create index trace_start on trace (start);
        create table trace_source (trace_id text not null, source_id integer not null, spans integer not null, primary key (trace_id, source_id)) without rowid;
        create index trace_source_source on trace_source (source_id);

        create table log (
            position integer primary key autoincrement, source_id integer not null, time integer not null, severity integer not null, scope text not null,
            event text, body text not null, trace_id text, span_id text, attributes text not null);
        create index log_trace on log (trace_id) where trace_id is not null;
        create index log_source on log (source_id, position);

        create table instrument (
            id integer primary key, source_id integer not null, scope text not null, name text not null, unit text not null, description text not null,
            kind integer not null, unique (source_id, scope, name));
        create index instrument_name on instrument (name);
        create table series (
            id integer primary key, instrument_id integer not null, attributes text not null, bounds text, exemplar text,
            unique (instrument_id, attributes));
        create table point (
            position integer primary key autoincrement, series_id integer not null, time integer not null, value real not null, count integer not null, buckets text);
        create index point_series on point (series_id, time);
        """;

    private string File => Path.Combine(folder.Of("dashboard"), "telemetry.db");

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = 10 }.ToString());
        connection.Open();

        // what the last moment before a power cut told may be lost, the file never breaks
        connection.Execute("pragma synchronous = normal; pragma cache_size = -4000; pragma temp_store = memory");
        return connection;
    }

    public void Prepare()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        if (System.IO.File.Exists(File) && !IsReadable())
        {
            Delete();
        }

        using var connection = Open();
        if (connection.ExecuteScalar<int>("pragma user_version") != Version)
        {
            connection.Execute($"pragma journal_mode = wal; begin; {Schema} pragma user_version = {Version}; commit");
        }
    }

    /// <summary>Lets go of the file.</summary>
    public void Close()
    {
        using var connection = Open();
        SqliteConnection.ClearPool(connection);
    }

    // telemetry of an older host, or a file that is none: begun anew rather than mended
    private bool IsReadable()
    {
        try
        {
            using var connection = Open();
            return connection.ExecuteScalar<int>("pragma user_version") == Version;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            System.IO.File.Delete(File + suffix);
        }
    }
}
