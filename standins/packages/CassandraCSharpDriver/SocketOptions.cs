namespace Cassandra;

/// <summary>How long to wait for a host.</summary>
public class SocketOptions
{
    public const int DefaultConnectTimeoutMillis = 5000;
    public const int DefaultReadTimeoutMillis = 12000;

    public int ConnectTimeoutMillis { get; private set; } = DefaultConnectTimeoutMillis;

    public int ReadTimeoutMillis { get; private set; } = DefaultReadTimeoutMillis;

    public bool? KeepAlive { get; private set; } = true;

    public bool? TcpNoDelay { get; private set; } = true;

    public SocketOptions SetConnectTimeoutMillis(int connectTimeoutMillis)
    {
        ConnectTimeoutMillis = connectTimeoutMillis;
        return this;
    }

    public SocketOptions SetReadTimeoutMillis(int milliseconds)
    {
        ReadTimeoutMillis = milliseconds;
        return this;
    }

    public SocketOptions SetKeepAlive(bool keepAlive)
    {
        KeepAlive = keepAlive;
        return this;
    }

    public SocketOptions SetTcpNoDelay(bool tcpNoDelay)
    {
        TcpNoDelay = tcpNoDelay;
        return this;
    }
}
