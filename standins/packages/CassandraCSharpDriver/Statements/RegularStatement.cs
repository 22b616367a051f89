namespace Cassandra;

/// <summary>A statement that is its text.</summary>
public abstract class RegularStatement : Statement
{
    public abstract string QueryString { get; }

    public override string ToString() => QueryString;
}
