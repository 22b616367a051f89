using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Notifications.WebPush;

namespace StreamPlatform.Notifications.Tests.WebPush;

public sealed class EncryptingForABrowser
{
    // RFC 8291, Appendix A
    private const string Plaintext = "V2hlbiBJIGdyb3cgdXAsIEkgd2FudCB0byBiZSBhIHdhdGVybWVsb24";
    private const string SenderPublic = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private const string SenderPrivate = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private const string ReceiverPublic = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private const string Auth = "BTBZMqHH6r4Tts7J_aSIgg";
    private const string Salt = "DGv6ra1nlYgDCS1FRnbzlw";
    private const string Body =
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    [Fact]
    public void The_example_of_the_RFC_comes_out_byte_by_byte()
    {
        Assert.True(PushReceiver.TryRead(ReceiverPublic, Auth, out var receiver));
        var key = P256.Parameters(Base64Url.DecodeFromChars(SenderPublic));
        key.D = Base64Url.DecodeFromChars(SenderPrivate);
        using var sender = ECDiffieHellman.Create(key);

        Assert.Equal(Body, Base64Url.EncodeToString(PushEncryption.Encrypt(Base64Url.DecodeFromChars(Plaintext), receiver, sender, Base64Url.DecodeFromChars(Salt))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PushEncryption.LongestMessage)]
    public void A_browser_reads_what_was_written(int length)
    {
        var browser = new FakeBrowser("https://push.example/x", [201]);
        var message = new string('m', length);

        var body = PushEncryption.Encrypt(Encoding.UTF8.GetBytes(message), browser.Receiver);

        Assert.Equal(message, browser.Read(body));
        Assert.True(body.Length <= 4096, $"{body.Length} bytes are more than push services must take.");
    }

    [Fact]
    public void The_same_message_never_looks_the_same()
    {
        var browser = new FakeBrowser("https://push.example/x", [201]);
        Assert.NotEqual(PushEncryption.Encrypt("x"u8, browser.Receiver), PushEncryption.Encrypt("x"u8, browser.Receiver));
    }

    [Fact]
    public void What_does_not_fit_into_one_record_is_refused()
    {
        var browser = new FakeBrowser("https://push.example/x", [201]);
        Assert.Throws<ArgumentOutOfRangeException>(() => PushEncryption.Encrypt(new byte[PushEncryption.LongestMessage + 1], browser.Receiver));
    }

    [Theory]
    [InlineData(null, Auth)]
    [InlineData("", Auth)]
    [InlineData("BCVx", Auth)]
    [InlineData("not base64url!", Auth)]
    [InlineData(ReceiverPublic, "BTBZ")]
    [InlineData(ReceiverPublic, null)]
    // the last byte is another one: the point does not lie on the curve
    [InlineData("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8", Auth)]
    public void What_are_no_keys_of_a_browser_is_refused(string? publicKey, string? auth) => Assert.False(PushReceiver.TryRead(publicKey, auth, out _));
}
