using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Messaging;

/// <summary>Ids of messages that follow from their cause, so that whoever repeats the cause repeats the id.</summary>
public static class MessageIds
{
    /// <summary>The same id for the same parts, in the same order.</summary>
    public static Guid From(params ReadOnlySpan<string> cause)
    {
        // U+001F cannot stand in an id, so ("a", "bc") and ("ab", "c") differ
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', cause)));
        return new Guid(hash.AsSpan(0, 16));
    }
}
