using System.Net;
using Cassandra.Connections;

namespace Cassandra;

/// <summary>How a cluster is reached.</summary>
public class Builder
{
    private readonly List<string> _contactPoints = [];
    private int _port = 9042;
    private string _keyspace;
    private string _user;
    private string _password;
    private QueryOptions _queries = new();
    private SocketOptions _sockets = new();
    private IReconnectionPolicy _reconnection = new ExponentialReconnectionPolicy(1000, 10 * 60 * 1000);
    private IRetryPolicy _retries = new DefaultRetryPolicy();

    public Builder AddContactPoint(string address)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        _contactPoints.Add(address);
        return this;
    }

    public Builder AddContactPoint(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return AddContactPoint(address.ToString());
    }

    public Builder AddContactPoint(IPEndPoint address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return AddContactPoint(address.ToString());
    }

    public Builder AddContactPoints(params string[] addresses) => AddContactPoints((IEnumerable<string>)addresses);

    public Builder AddContactPoints(IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        foreach (var address in addresses)
        {
            AddContactPoint(address);
        }

        return this;
    }

    public Builder WithPort(int port)
    {
        _port = port;
        return this;
    }

    public Builder WithDefaultKeyspace(string defaultKeyspace)
    {
        _keyspace = defaultKeyspace;
        return this;
    }

    /// <summary><c>Contact Points=…;Port=…;Default Keyspace=…;Username=…;Password=…</c></summary>
    public Builder WithConnectionString(string connectionString) => new CassandraConnectionStringBuilder(connectionString).ApplyToBuilder(this);

    public Builder WithCredentials(string username, string password)
    {
        (_user, _password) = (username, password);
        return this;
    }

    public Builder WithQueryOptions(QueryOptions options)
    {
        _queries = options;
        return this;
    }

    public Builder WithQueryTimeout(int queryAbortTimeout)
    {
        _sockets.SetReadTimeoutMillis(queryAbortTimeout);
        return this;
    }

    public Builder WithReconnectionPolicy(IReconnectionPolicy policy)
    {
        _reconnection = policy;
        return this;
    }

    public Builder WithRetryPolicy(IRetryPolicy policy)
    {
        _retries = policy;
        return this;
    }

    public Builder WithSocketOptions(SocketOptions value)
    {
        _sockets = value;
        return this;
    }

    public Cluster Build() => _contactPoints.Count == 0
        ? throw new ArgumentException("Cannot build a cluster without contact points")
        : new Cluster(new ClusterSettings([.. _contactPoints], _port, _keyspace, new ConnectionSettings(_user, _password, _sockets), _queries, _reconnection, _retries));
}
