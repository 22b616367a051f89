using System.Net;

namespace Cassandra;

/// <summary>Whatever goes wrong between here and the store.</summary>
public abstract class DriverException : Exception
{
    protected DriverException(string message) : base(message)
    {
    }

    protected DriverException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>No host could take the request; why each could not.</summary>
public class NoHostAvailableException : DriverException
{
    public NoHostAvailableException(Dictionary<IPEndPoint, Exception> errors) : base(Describe(errors)) => Errors = errors;

    internal NoHostAvailableException(string message) : base(message) => Errors = new Dictionary<IPEndPoint, Exception>();

    public Dictionary<IPEndPoint, Exception> Errors { get; }

    private static string Describe(Dictionary<IPEndPoint, Exception> errors) => errors is null || errors.Count == 0
        ? "No host is available to be queried (no host tried)"
        : $"All hosts tried for query failed (tried {string.Join("; ", errors.Select(e => $"{e.Key}: {e.Value.GetType().Name} '{e.Value.Message}'"))})";
}

/// <summary>The host did not answer in time.</summary>
public class OperationTimedOutException : DriverException
{
    public OperationTimedOutException(IPEndPoint address, int timeout) : base($"The host {address} did not reply before timeout {timeout}ms")
    {
    }
}

/// <summary>All requests that a connection may carry are under way.</summary>
public class BusyPoolException : DriverException
{
    public BusyPoolException(IPEndPoint address, int maxRequestsPerConnection, int connectionLength)
        : base($"All connections to host {address} are busy, {maxRequestsPerConnection} requests are in-flight on each {connectionLength} connection(s)")
    {
        (Address, MaxRequestsPerConnection, ConnectionLength) = (address, maxRequestsPerConnection, connectionLength);
    }

    public IPEndPoint Address { get; }

    public int MaxRequestsPerConnection { get; }

    public int ConnectionLength { get; }
}

/// <summary>User and password were refused, or are missing.</summary>
public class AuthenticationException : DriverException
{
    public AuthenticationException(string message) : base(message)
    {
    }

    public AuthenticationException(string message, IPEndPoint host) : base($"Host {host}: {message}") => Host = host;

    public IPEndPoint Host { get; }
}

/// <summary>A value is not of its column's type.</summary>
public class InvalidTypeException : DriverException
{
    public InvalidTypeException(string msg) : base(msg)
    {
    }
}

/// <summary>Something that is not the protocol came over the line.</summary>
public class ProtocolErrorException : DriverException
{
    public ProtocolErrorException(string message) : base(message)
    {
    }
}

/// <summary>The statement's id is not known to the host.</summary>
public class PreparedQueryNotFoundException : DriverException
{
    public PreparedQueryNotFoundException(string message, byte[] unknownId) : base(message) => UnknownId = unknownId;

    public byte[] UnknownId { get; }
}
