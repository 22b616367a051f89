using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Security;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Diagnostics
{
    public const string Version = "7.0.14";

    public static readonly string[] Parameters = ["featureCompatibilityVersion", "authenticationMechanisms", "ttlMonitorSleepSecs"];

    public static BsonDocument Ping(CommandCall call) => [];

    public static BsonDocument BuildInfo(CommandCall call) => new()
    {
        { "version", Version },
        { "gitVersion", "StreamPlatform stand-in" },
        { "modules", new BsonArray() },
        { "versionArray", new BsonArray(Version.Split('.').Select(part => (BsonValue)int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).Append(0)) },
        { "bits", 64 },
        { "debug", false },
        { "maxBsonObjectSize", WireLimits.MaxDocument },
        { "storageEngines", new BsonArray { "sqlite" } },
    };

    public static BsonDocument GetParameter(CommandCall call)
    {
        var all = new BsonDocument
        {
            { "featureCompatibilityVersion", new BsonDocument("version", "7.0") },
            { "authenticationMechanisms", new BsonArray { ScramConversation.Mechanism } },
            { "ttlMonitorSleepSecs", (int)call.Server.Options.TtlInterval.TotalSeconds },
        };
        if (call.Body[0] is BsonString { Value: "*" })
        {
            return all;
        }
        var asked = all.Elements.Where(parameter => call.Body.Contains(parameter.Name)).ToList();
        return asked.Count > 0 ? new BsonDocument(asked) : throw Errors.InvalidOptions("no option found to get");
    }

    public static BsonDocument ConnectionStatus(CommandCall call)
    {
        var users = new BsonArray();
        var roles = new BsonArray();
        if (call.Client.User is { } user)
        {
            users.Add(new BsonDocument { { "user", user }, { "db", "admin" } });
            roles.Add(new BsonDocument { { "role", "root" }, { "db", "admin" } });
        }
        return new BsonDocument("authInfo", new BsonDocument { { "authenticatedUsers", users }, { "authenticatedUserRoles", roles } });
    }
}
