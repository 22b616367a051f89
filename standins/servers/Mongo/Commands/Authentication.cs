using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Security;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Authentication
{
    // Where the one user is defined.
    private const string UserDatabase = "admin";
    private const int ConversationId = 1;

    public static BsonDocument Start(CommandCall call)
    {
        var mechanism = call.Required("mechanism").AsString;
        if (mechanism != ScramConversation.Mechanism)
        {
            throw Errors.MechanismUnavailable(mechanism);
        }
        if (call.Database != UserDatabase || call.Server.Credential is not { } credential)
        {
            throw Errors.AuthenticationFailed();
        }
        var skip = call.Document("options") is { } options && options.GetValue("skipEmptyExchange", false).ToBoolean();
        var conversation = ScramConversation.Start(credential, Payload(call), skip);
        call.Client.Conversation = conversation;
        return Step(conversation.FirstReply, done: false);
    }

    public static BsonDocument Continue(CommandCall call)
    {
        var conversation = call.Client.Conversation;
        if (conversation is null || call.Required("conversationId").ToInt32() != ConversationId)
        {
            throw new MongoError(17, "ProtocolError", "No SASL session state found");
        }
        if (conversation.IsProven)
        {
            call.Client.Conversation = null;
            call.Client.User = conversation.User;
            return Step([], done: true);
        }
        // Whatever becomes of this step, its nonce is used up.
        call.Client.Conversation = null;
        var reply = conversation.Finish(Payload(call));
        if (conversation.SkipEmptyExchange)
        {
            call.Client.User = conversation.User;
        }
        else
        {
            call.Client.Conversation = conversation;
        }
        return Step(reply, done: conversation.SkipEmptyExchange);
    }

    public static BsonDocument Logout(CommandCall call)
    {
        call.Client.User = null;
        return [];
    }

    private static byte[] Payload(CommandCall call) => call.Required("payload") switch
    {
        BsonBinaryData binary => binary.Bytes,
        _ => throw Errors.TypeMismatch("payload must be binary"),
    };

    private static BsonDocument Step(byte[] payload, bool done) => new()
    {
        { "conversationId", ConversationId }, { "done", done }, { "payload", new BsonBinaryData(payload) },
    };
}
