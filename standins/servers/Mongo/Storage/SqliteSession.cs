using Microsoft.Data.Sqlite;

namespace StreamPlatform.Standins.Mongo.Storage;

// One SQLite connection with the statements prepared on it. Used by one thread at a time.
internal sealed class SqliteSession : IDisposable
{
    private const int MaxStatements = 400;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _statements = [];

    public SqliteSession(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 };
        _connection = new SqliteConnection(settings.ToString());
        _connection.Open();
        // FULL: a commit returns only when the log is on the disk.
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA synchronous=FULL");
        Execute("PRAGMA cache_size=-2000");
    }

    public void Execute(string sql) => Statement(sql).ExecuteNonQuery();

    public void ExecuteOnce(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public SqliteCommand Statement(string sql)
    {
        if (_statements.TryGetValue(sql, out var known))
        {
            return known;
        }
        if (_statements.Count >= MaxStatements)
        {
            Forget();
        }
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        _statements.Add(sql, command);
        return command;
    }

    // Binds by position of first use, so that a prepared statement keeps its parameters.
    public SqliteCommand Statement(string sql, object first)
    {
        var command = Statement(sql);
        Bind(command, 0, "$1", first);
        return command;
    }

    public SqliteCommand Statement(string sql, object first, object second)
    {
        var command = Statement(sql, first);
        Bind(command, 1, "$2", second);
        return command;
    }

    public SqliteCommand Statement(string sql, object first, object second, object third, object fourth)
    {
        var command = Statement(sql, first, second);
        Bind(command, 2, "$3", third);
        Bind(command, 3, "$4", fourth);
        return command;
    }

    public void Forget()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
        _statements.Clear();
    }

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private static void Bind(SqliteCommand command, int position, string name, object value)
    {
        if (command.Parameters.Count > position)
        {
            command.Parameters[position].Value = value;
        }
        else
        {
            command.Parameters.AddWithValue(name, value);
        }
    }
}
