namespace Cassandra;

/// <summary>Whether all statements of a batch survive together.</summary>
public enum BatchType
{
    Logged = 0,
    Unlogged = 1,
    Counter = 2,
}

/// <summary>Statements that are executed together.</summary>
public class BatchStatement : Statement
{
    private readonly List<Statement> _statements = [];

    public BatchType BatchType { get; private set; } = BatchType.Logged;

    public bool IsEmpty => _statements.Count == 0;

    internal IReadOnlyList<Statement> Statements => _statements;

    public BatchStatement Add(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        _statements.Add(statement is BatchStatement or SimpleStatement { QueryValueNames: not null }
            ? throw new NotSupportedException($"{statement.GetType().Name} in a batch: only positional values can be batched")
            : statement);
        return this;
    }

    public BatchStatement SetBatchType(BatchType batchType)
    {
        BatchType = batchType == BatchType.Counter ? throw new NotSupportedException("BatchType.Counter") : batchType;
        return this;
    }
}
