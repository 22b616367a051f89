namespace StreamPlatform.Standins.Cassandra.Cql;

internal sealed partial class Parser
{
    private InsertStatement Insert()
    {
        ExpectKeyword("into");
        var table = Table();
        if (Current.IsKeyword("json"))
        {
            throw CqlError.NotOffered("INSERT JSON");
        }

        Expect("(");
        var columns = Several(Name, ")");
        ExpectKeyword("values");
        Expect("(");
        var values = Several(ReadTerm, ")");
        if (columns.Count != values.Count)
        {
            throw CqlError.Invalid("Unmatched column names/values");
        }

        var conditions = AcceptKeywords("if", "not", "exists") ? Conditions.None with { NotExists = true } : Conditions.None;
        return new InsertStatement(table, columns, values, ReadUsing(), conditions);
    }

    private UpdateStatement Update()
    {
        var table = Table();
        var used = ReadUsing();
        ExpectKeyword("set");
        var assignments = Several(ReadAssignment);
        ExpectKeyword("where");
        return new UpdateStatement(table, assignments, Where(), used, If());
    }

    private DeleteStatement Delete()
    {
        var columns = Current.IsKeyword("from") ? [] : Several(ReadDeletion);
        ExpectKeyword("from");
        var table = Table();
        var used = ReadUsing();
        ExpectKeyword("where");
        return new DeleteStatement(table, columns, Where(), used, If());
    }

    private BatchStatement Batch()
    {
        if (AcceptKeyword("counter"))
        {
            throw CqlError.NotOffered("A batch of counters");
        }

        AcceptKeyword("unlogged");
        ExpectKeyword("batch");
        var used = ReadUsing();
        var statements = new List<WriteStatement>();
        while (!AcceptKeywords("apply", "batch"))
        {
            statements.Add(ReadStatement() as WriteStatement ?? throw CqlError.Invalid("Only UPDATE, INSERT and DELETE statements are allowed in a batch."));
            Accept(";");
        }

        return new BatchStatement(statements, used);
    }

    private Using ReadUsing()
    {
        if (!AcceptKeyword("using"))
        {
            return Using.Nothing;
        }

        var used = Using.Nothing;
        do
        {
            used = AcceptKeyword("ttl") ? used with { Ttl = ReadTerm() }
                : AcceptKeyword("timestamp") ? used with { Timestamp = ReadTerm() }
                : throw Unexpected("TTL or TIMESTAMP");
        }
        while (AcceptKeyword("and"));
        return used;
    }

    private Conditions If() => !AcceptKeyword("if") ? Conditions.None
        : AcceptKeyword("exists") ? Conditions.None with { Exists = true }
        : Conditions.None with { Relations = Where() };

    // c = v, c = c + v, c = v + c, c = c - v, c[k] = v, c += v, c -= v
    private Assignment ReadAssignment()
    {
        var column = Name();
        if (Accept("["))
        {
            var key = ReadTerm();
            Expect("]");
            Expect("=");
            return new Assignment(column, AssignmentKind.PutKey, ReadTerm(), key);
        }

        if (Accept("+"))
        {
            Expect("=");
            return new Assignment(column, AssignmentKind.Add, ReadTerm());
        }

        if (Accept("-"))
        {
            Expect("=");
            return new Assignment(column, AssignmentKind.Remove, ReadTerm());
        }

        Expect("=");
        if (Current.Kind is TokenKind.Name or TokenKind.QuotedName && Current.Text == column && (_tokens[_at + 1].Is("+") || _tokens[_at + 1].Is("-")))
        {
            _at += 2;
            return new Assignment(column, _tokens[_at - 1].Is("+") ? AssignmentKind.Add : AssignmentKind.Remove, ReadTerm());
        }

        var value = ReadTerm();
        if (!Accept("+"))
        {
            return new Assignment(column, AssignmentKind.Replace, value);
        }

        return Name() == column ? new Assignment(column, AssignmentKind.Prepend, value) : throw CqlError.Invalid("Only expressions of the form X = <value> + X are supported.");
    }

    private Deletion ReadDeletion()
    {
        var column = Name();
        if (!Accept("["))
        {
            return new Deletion(column, null);
        }

        var key = ReadTerm();
        Expect("]");
        return new Deletion(column, key);
    }
}
