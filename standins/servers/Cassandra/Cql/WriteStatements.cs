namespace StreamPlatform.Standins.Cassandra.Cql;

internal sealed record Using(Term? Timestamp, Term? Ttl)
{
    public static readonly Using Nothing = new(null, null);
}

internal enum AssignmentKind
{
    Replace,
    Add,
    Prepend,
    Remove,
    PutKey,
}

internal sealed record Assignment(string Column, AssignmentKind Kind, Term Value, Term? Key = null);

internal sealed record Deletion(string Column, Term? Key);

// IF EXISTS, IF NOT EXISTS, or IF with relations.
internal sealed record Conditions(bool Exists, bool NotExists, IReadOnlyList<Relation> Relations)
{
    public static readonly Conditions None = new(false, false, []);

    public bool IsConditional => Exists || NotExists || Relations.Count > 0;
}

internal abstract record WriteStatement(TableName Table, Using Using, Conditions If) : Statement;

internal sealed record InsertStatement(TableName Table, IReadOnlyList<string> Columns, IReadOnlyList<Term> Values, Using Using, Conditions If)
    : WriteStatement(Table, Using, If);

internal sealed record UpdateStatement(TableName Table, IReadOnlyList<Assignment> Assignments, IReadOnlyList<Relation> Where, Using Using, Conditions If)
    : WriteStatement(Table, Using, If);

internal sealed record DeleteStatement(TableName Table, IReadOnlyList<Deletion> Columns, IReadOnlyList<Relation> Where, Using Using, Conditions If)
    : WriteStatement(Table, Using, If);

internal sealed record BatchStatement(IReadOnlyList<WriteStatement> Statements, Using Using) : Statement;
