using System.Data.Common;
using System.Globalization;

namespace Cassandra;

/// <summary>A connection string by its words.</summary>
public class CassandraConnectionStringBuilder : DbConnectionStringBuilder
{
    private static readonly string[] Known = ["Contact Points", "Port", "Default Keyspace", "Cluster Name", "Username", "Password"];

    public CassandraConnectionStringBuilder()
    {
    }

    public CassandraConnectionStringBuilder(string connectionString)
    {
        ConnectionString = connectionString;
        if (Keys.Cast<string>().FirstOrDefault(key => !Known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new NotSupportedException($"'{unknown}' in a connection string");
        }
    }

    public string ClusterName
    {
        get => Text("Cluster Name");
        set => this["Cluster Name"] = value;
    }

    public string[] ContactPoints
    {
        get => Text("Contact Points")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ?? throw new ArgumentException("Contact Points are not set in the connection string");
        set => this["Contact Points"] = string.Join(',', value);
    }

    public int Port
    {
        get => Text("Port") is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : 9042;
        set => this["Port"] = value;
    }

    public string DefaultKeyspace
    {
        get => Text("Default Keyspace");
        set => this["Default Keyspace"] = value;
    }

    public string Username
    {
        get => Text("Username");
        set => this["Username"] = value;
    }

    public string Password
    {
        get => Text("Password");
        set => this["Password"] = value;
    }

    public Builder ApplyToBuilder(Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddContactPoints(ContactPoints).WithPort(Port);
        if (DefaultKeyspace is not null)
        {
            builder.WithDefaultKeyspace(DefaultKeyspace);
        }

        return Username is null ? builder : builder.WithCredentials(Username, Password);
    }

    private string Text(string key) => TryGetValue(key, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
}
