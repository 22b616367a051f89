namespace Cassandra;

/// <summary>The statement can never be executed as it is.</summary>
public abstract class QueryValidationException : DriverException
{
    protected QueryValidationException(string message) : base(message)
    {
    }
}

/// <summary>The statement is CQL, but asks for what is not there or not allowed.</summary>
public class InvalidQueryException : QueryValidationException
{
    public InvalidQueryException(string message) : base(message)
    {
    }
}

/// <summary>The statement is no CQL.</summary>
public class SyntaxError : QueryValidationException
{
    public SyntaxError(string message) : base(message)
    {
    }
}

/// <summary>The user may not do this.</summary>
public class UnauthorizedException : QueryValidationException
{
    public UnauthorizedException(string message) : base(message)
    {
    }
}

/// <summary>A property in the statement cannot be.</summary>
public class InvalidConfigurationInQueryException : QueryValidationException
{
    public InvalidConfigurationInQueryException(string message) : base(message)
    {
    }
}

/// <summary>What should be created is there.</summary>
public class AlreadyExistsException : QueryValidationException
{
    public AlreadyExistsException(string keyspace, string table) : base(string.IsNullOrEmpty(table)
        ? $"Keyspace {keyspace} already exists"
        : $"Table {keyspace}.{table} already exists") => (Keyspace, Table) = (keyspace, table);

    public string Keyspace { get; }

    public string Table { get; }

    public bool WasTableCreation => !string.IsNullOrEmpty(Table);
}

/// <summary>The host failed in a way that it has no code for.</summary>
public class ServerErrorException : QueryValidationException
{
    public ServerErrorException(string message) : base(message)
    {
    }
}
