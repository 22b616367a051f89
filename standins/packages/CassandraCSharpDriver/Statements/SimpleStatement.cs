namespace Cassandra;

/// <summary>A statement that is sent as text, its values beside it.</summary>
public class SimpleStatement : RegularStatement
{
    private readonly string _query;

    public SimpleStatement(string query) => _query = query;

    public SimpleStatement(string query, params object[] values) : this(query) => SetValues(values);

    /// <summary>With values by the names of their variables.</summary>
    public SimpleStatement(IDictionary<string, object> valuesDictionary, string query) : this(query)
    {
        ArgumentNullException.ThrowIfNull(valuesDictionary);
        QueryValueNames = [.. valuesDictionary.Keys];
        SetValues([.. valuesDictionary.Values]);
    }

    public override string QueryString => _query;

    internal IReadOnlyList<string> QueryValueNames { get; }
}
