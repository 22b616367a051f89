namespace StreamPlatform.Standins.Cassandra.Cql;

internal sealed partial class Parser
{
    private Statement Create() => Target() switch
    {
        "keyspace" => CreateKeyspaceStatement(),
        "table" => CreateTableStatement(),
        var other => throw CqlError.NotOffered($"CREATE {other.ToUpperInvariant()}"),
    };

    private Statement Alter() => Target() switch
    {
        "keyspace" => new AlterKeyspace(IfExists(out var ifExists), ifExists, WithOptions()),
        "table" => AlterTableStatement(),
        var other => throw CqlError.NotOffered($"ALTER {other.ToUpperInvariant()}"),
    };

    private Statement Drop()
    {
        var target = Target();
        var ifExists = AcceptKeywords("if", "exists");
        return target switch
        {
            "keyspace" => new DropKeyspace(Name(), ifExists),
            "table" => new DropTable(Table(), ifExists),
            _ => throw CqlError.NotOffered($"DROP {target.ToUpperInvariant()}"),
        };
    }

    private string Target() => Name() switch
    {
        "schema" => "keyspace",
        "columnfamily" => "table",
        var target => target,
    };

    private CreateKeyspace CreateKeyspaceStatement()
    {
        var ifNotExists = AcceptKeywords("if", "not", "exists");
        return new CreateKeyspace(Name(), ifNotExists, WithOptions());
    }

    private string IfExists(out bool ifExists)
    {
        ifExists = AcceptKeywords("if", "exists");
        return Name();
    }

    private CreateTable CreateTableStatement()
    {
        var ifNotExists = AcceptKeywords("if", "not", "exists");
        var table = Table();
        var columns = new List<ColumnDefinition>();
        List<string>? partitionKey = null;
        List<string> clusteringKey = [];
        Expect("(");
        do
        {
            if (AcceptKeywords("primary", "key"))
            {
                Expect("(");
                partitionKey = Accept("(") ? Several(Name, ")") : [Name()];
                clusteringKey = Accept(",") ? Several(Name) : [];
                Expect(")");
                continue;
            }

            columns.Add(ReadColumn());
            if (AcceptKeywords("primary", "key"))
            {
                partitionKey = [columns[^1].Name];
            }
        }
        while (Accept(","));
        Expect(")");
        var (orders, options) = TableOptions();
        return new CreateTable(
            table, ifNotExists, columns, partitionKey ?? throw CqlError.Invalid($"No PRIMARY KEY specified for table '{table.Name}' (exactly one required)"), clusteringKey, orders, options);
    }

    private ColumnDefinition ReadColumn()
    {
        var column = new ColumnDefinition(Name(), ReadType());
        return Current.IsKeyword("static") ? throw CqlError.NotOffered("A static column") : column;
    }

    private AlterTable AlterTableStatement()
    {
        var ifExists = AcceptKeywords("if", "exists");
        var table = Table();
        if (AcceptKeyword("add"))
        {
            var ifNotExists = AcceptKeywords("if", "not", "exists");
            return new AlterTable(table, ifExists, ifNotExists, Accept("(") ? Several(ReadColumn, ")") : Several(ReadColumn), [], NoOptions);
        }

        if (AcceptKeyword("drop"))
        {
            return new AlterTable(table, ifExists, false, [], Accept("(") ? Several(Name, ")") : Several(Name), NoOptions);
        }

        return Current.IsKeyword("with")
            ? new AlterTable(table, ifExists, false, [], [], WithOptions())
            : throw CqlError.NotOffered($"ALTER TABLE {Current.Text.ToUpperInvariant()}");
    }

    private static Dictionary<string, OptionValue> NoOptions => [];

    private Dictionary<string, OptionValue> WithOptions()
    {
        var options = NoOptions;
        if (AcceptKeyword("with"))
        {
            do
            {
                ReadOption(options);
            }
            while (AcceptKeyword("and"));
        }

        return options;
    }

    private (List<ClusteringOrder> Orders, Dictionary<string, OptionValue> Options) TableOptions()
    {
        List<ClusteringOrder> orders = [];
        var options = NoOptions;
        if (AcceptKeyword("with"))
        {
            do
            {
                if (AcceptKeywords("clustering", "order", "by"))
                {
                    Expect("(");
                    orders = Several(ReadOrder, ")");
                }
                else if (AcceptKeywords("compact", "storage"))
                {
                    throw CqlError.NotOffered("COMPACT STORAGE");
                }
                else
                {
                    ReadOption(options);
                }
            }
            while (AcceptKeyword("and"));
        }

        return (orders, options);
    }

    private void ReadOption(Dictionary<string, OptionValue> options)
    {
        var name = Name();
        Expect("=");
        options[name] = ReadTerm() switch
        {
            Literal literal => new OptionValue(literal.Text, null),
            Collection map => new OptionValue(null, TextMap(map)),
            _ => throw CqlError.Syntax($"Invalid value for property '{name}'"),
        };
    }

    private static Dictionary<string, string> TextMap(Collection map)
    {
        var texts = map.Parts.Select(part => part is Literal literal ? literal.Text : throw CqlError.Syntax("Only constants may stand in the map of a property")).ToList();
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < texts.Count; i += 2)
        {
            result[texts[i]] = texts[i + 1];
        }

        return result;
    }
}
