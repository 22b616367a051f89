namespace Aspire.Hosting.ApplicationModel;

/// <summary>A MongoDB server.</summary>
public class MongoDBServerResource : ContainerResource, IResourceWithConnectionString
{
    private const string DefaultUserName = "admin";
    private const string Database = "admin";
    private const string Mechanism = "SCRAM-SHA-256";
    private readonly Dictionary<string, string> _databases = [];

    public MongoDBServerResource(string name, ParameterResource? userNameParameter, ParameterResource? passwordParameter) : base(name)
    {
        PrimaryEndpoint = new EndpointReference(this, "tcp");
        UserNameParameter = userNameParameter;
        PasswordParameter = passwordParameter;
    }

    public EndpointReference PrimaryEndpoint { get; }

    public ParameterResource? UserNameParameter { get; }

    public ParameterResource? PasswordParameter { get; }

    public ReferenceExpression UserNameReference =>
        UserNameParameter is null ? ReferenceExpression.Create($"{DefaultUserName}") : ReferenceExpression.Create($"{UserNameParameter}");

    public IReadOnlyDictionary<string, string> Databases => _databases;

    public ReferenceExpression ConnectionStringExpression => ConnectionString(null);

    internal void AddDatabase(string name, string databaseName) => _databases.Add(name, databaseName);

    internal ReferenceExpression ConnectionString(string? databaseName)
    {
        var expression = new ReferenceExpressionBuilder();
        expression.Append($"mongodb://");
        if (PasswordParameter is not null)
        {
            expression.Append($"{UserNameReference:uri}:{PasswordParameter:uri}@");
        }

        expression.Append($"{PrimaryEndpoint.Property(EndpointProperty.HostAndPort)}");
        expression.Append($"/{databaseName:uri}");
        if (PasswordParameter is not null)
        {
            expression.Append($"?authSource={Database}&authMechanism={Mechanism}");
        }

        return expression.Build();
    }

    internal IEnumerable<KeyValuePair<string, ReferenceExpression>> PropertiesBesideUri()
    {
        yield return new("Host", ReferenceExpression.Create($"{PrimaryEndpoint.Property(EndpointProperty.Host)}"));
        yield return new("Port", ReferenceExpression.Create($"{PrimaryEndpoint.Property(EndpointProperty.Port)}"));
        yield return new("Username", UserNameReference);
        if (PasswordParameter is not null)
        {
            yield return new("Password", ReferenceExpression.Create($"{PasswordParameter}"));
            yield return new("AuthenticationDatabase", ReferenceExpression.Create($"{Database}"));
            yield return new("AuthenticationMechanism", ReferenceExpression.Create($"{Mechanism}"));
        }
    }

    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() => [.. PropertiesBesideUri(), new("Uri", ConnectionString(null))];
}

/// <summary>A database of a MongoDB server; the server makes it at the first write.</summary>
public class MongoDBDatabaseResource(string name, string databaseName, MongoDBServerResource parent)
    : Resource(name), IResourceWithParent<MongoDBServerResource>, IResourceWithConnectionString
{
    public MongoDBServerResource Parent { get; } = parent;

    public string DatabaseName { get; } = databaseName;

    public ReferenceExpression ConnectionStringExpression => Parent.ConnectionString(DatabaseName);

    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() =>
    [
        .. Parent.PropertiesBesideUri(),
        new("DatabaseName", ReferenceExpression.Create($"{DatabaseName}")),
        new("Uri", ConnectionStringExpression),
    ];
}
