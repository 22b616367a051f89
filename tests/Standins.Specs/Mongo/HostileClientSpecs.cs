using System.Net.Sockets;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Specs.Mongo;

public sealed class HostileClientSpecs : IAsyncLifetime
{
    private const int InternalError = 1;

    private readonly TemporaryFolder _folder = new();
    private MongodProcess? _server;

    public async ValueTask InitializeAsync() => _server = await MongodProcess.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Altered_messages_are_answered_or_end_their_connection_and_nothing_else()
    {
        var random = new Random(1848);
        var messages = Commands().Select((command, at) => FrameWriter.Msg(at, 0, command)).ToList();
        for (var round = 0; round < 400; round++)
        {
            var message = (byte[])messages[random.Next(messages.Count)].Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                // The length stays: an altered one only makes the server wait.
                message[random.Next(sizeof(int), message.Length)] = (byte)random.Next(256);
            }
            await using var client = await WireClient.ConnectAsync(_server!.Address);
            await client.SendAsync(message);
            await AnswerOrEndAsync(client);
        }
        await AssertAliveAsync();
    }

    [Fact]
    public async Task A_wrong_length_ends_the_connection()
    {
        foreach (var length in new[] { 0, 3, -1, 48_000_001, int.MaxValue })
        {
            var message = FrameWriter.Msg(1, 0, new BsonDocument { { "ping", 1 }, { "$db", "admin" } });
            BitConverter.GetBytes(length).CopyTo(message, 0);
            await using var client = await WireClient.ConnectAsync(_server!.Address);
            await client.SendAsync(message);
            Assert.Null(await client.ReceiveAsync());
        }
        await AssertAliveAsync();
    }

    [Fact]
    public async Task Operands_of_every_wrong_type_are_answered()
    {
        await using var client = await WireClient.ConnectAsync(_server!.Address);
        await client.RunAsync(Commands()[0]);
        BsonValue[] operands = [BsonNull.Value, 1, -1, 1.5, double.NaN, "", "$", "$$x", true, new BsonArray(), new BsonArray { 1, "a" }, new BsonDocument(), new BsonDocument("$x", 1), new BsonDocument("a", BsonNull.Value), BsonMinKey.Value, new BsonRegularExpression("(", "q")];
        foreach (var command in Commands())
        {
            foreach (var operand in operands)
            {
                foreach (var name in command.Names.Where(name => name != "$db").ToList())
                {
                    var reply = await client.RunAsync(new BsonDocument(command) { [name] = operand });
                    Assert.True(reply.GetValue("code", 0).ToInt32() != InternalError, $"{command} with {name}: {operand}: {reply}");
                }
            }
        }
        foreach (var (operation, operand) in Operators().SelectMany(operation => operands.Select(operand => (operation, operand))))
        {
            foreach (var command in Around(operation, operand))
            {
                var reply = await client.RunAsync(command);
                Assert.True(reply.GetValue("code", 0).ToInt32() != InternalError, $"{command}: {reply}");
            }
        }
        await AssertAliveAsync();
    }

    private static List<BsonDocument> Commands() =>
    [
        BsonDocument.Parse("{ insert: 'c', documents: [{ a: 1, b: [1, 2, { c: 'x' }] }, { a: 'text', d: null }], $db: 'd' }"),
        BsonDocument.Parse("{ find: 'c', filter: { a: { $gt: 1, $in: [1, 2] }, $or: [{ b: 1 }, { 'b.c': /x/ }] }, sort: { a: 1 }, projection: { a: 1 }, limit: 5, $db: 'd' }"),
        BsonDocument.Parse("{ update: 'c', updates: [{ q: { a: 1 }, u: { $set: { z: 1 }, $push: { y: { $each: [1], $slice: 2 } } }, upsert: false }], $db: 'd' }"),
        BsonDocument.Parse("{ aggregate: 'c', pipeline: [{ $match: { a: 1 } }, { $group: { _id: '$a', n: { $sum: 1 } } }, { $project: { x: { $concat: ['a', 'b'] } } }], cursor: {}, $db: 'd' }"),
        BsonDocument.Parse("{ createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a_1' }], $db: 'd' }"),
        BsonDocument.Parse("{ findAndModify: 'c', query: { a: 99 }, update: { $inc: { n: 1 } }, $db: 'd' }"),
        BsonDocument.Parse("{ saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: BinData(0, 'biwsbj11c2VyLHI9YWJj'), $db: 'admin' }"),
        BsonDocument.Parse("{ hello: 1, $db: 'admin' }"),
    ];

    private static string[] Operators() =>
    [
        "$add", "$concat", "$cond", "$ifNull", "$switch", "$size", "$arrayElemAt", "$filter", "$map", "$in", "$slice", "$dateToString", "$toString",
        "$substrCP", "$split", "$let", "$toInt", "$dateTrunc", "$regexMatch", "$mergeObjects", "$set", "$inc", "$push", "$pull", "$rename",
        "$elemMatch", "$mod", "$type", "$regex", "$all", "$exists", "$unwind", "$lookup", "$facet", "$limit", "$sample", "$sortByCount", "$pop",
    ];

    private static IEnumerable<BsonDocument> Around(string operation, BsonValue operand)
    {
        var form = new BsonDocument(operation, operand);
        yield return new BsonDocument { { "find", "c" }, { "filter", new BsonDocument("b", form) }, { "$db", "d" } };
        yield return new BsonDocument { { "find", "c" }, { "filter", new BsonDocument("$expr", form) }, { "$db", "d" } };
        yield return new BsonDocument { { "find", "c" }, { "projection", new BsonDocument("b", form) }, { "$db", "d" } };
        yield return new BsonDocument { { "aggregate", "c" }, { "pipeline", new BsonArray { form } }, { "cursor", new BsonDocument() }, { "$db", "d" } };
        yield return new BsonDocument
        {
            { "update", "c" }, { "updates", new BsonArray { new BsonDocument { { "q", new BsonDocument("a", -1) }, { "u", form } } } }, { "$db", "d" },
        };
    }

    private static async Task AnswerOrEndAsync(WireClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await client.ReceiveAsync().WaitAsync(TimeSpan.FromMilliseconds(500), patience.Token);
        }
        catch (Exception ended) when (ended is IOException or SocketException or TimeoutException)
        {
            // Closed, or a flag that asks for no answer.
        }
    }

    private async Task AssertAliveAsync()
    {
        await using var client = await WireClient.ConnectAsync(_server!.Address);
        Assert.Equal(1, (await client.RunAsync(new BsonDocument { { "ping", 1 }, { "$db", "admin" } }))["ok"].ToInt32());
    }
}
