using MongoDB.Bson;
using MongoDB.Driver;
using StreamPlatform.Standins.Specs.Assemblies;

namespace StreamPlatform.Standins.Specs.Bson;

public sealed class DriverReferences
{
    [Theory]
    [InlineData("MongoDB.Bson", 183, 520)]
    [InlineData("DnsClient", 10, 10)]
    [InlineData("SharpCompress", 5, 3)]
    [InlineData("Snappier", 1, 4)]
    [InlineData("ZstdSharp", 2, 2)]
    public void Every_member_that_the_real_driver_refers_to_is_there(string standIn, int types, int members)
    {
        var found = MemberReferences.ResolveAll(typeof(MongoClient).Assembly.Location, Path.Combine(AppContext.BaseDirectory, standIn + ".dll"));

        Assert.Empty(found.Missing);
        Assert.Equal(types, found.Types);
        Assert.True(found.Members >= members, $"only {found.Members} members were looked at");
    }

    [Fact]
    public void Every_type_of_the_real_driver_loads() => Assert.NotEmpty(typeof(MongoClient).Assembly.GetTypes());

    [Fact]
    public void The_assembly_answers_to_the_name_that_the_driver_was_compiled_against()
    {
        var wanted = typeof(MongoClient).Assembly.GetReferencedAssemblies().Single(name => name.Name == "MongoDB.Bson");

        Assert.Equal(wanted.FullName, typeof(BsonDocument).Assembly.FullName);
    }
}
