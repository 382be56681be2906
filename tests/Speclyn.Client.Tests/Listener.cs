using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Speclyn.Client.Tests;

/// <summary>A socket that answers one request with an empty object and keeps its first line as it came.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly TcpListener _socket = new(IPAddress.Loopback, 0);
    private readonly Task _answered;

    private Listener()
    {
        _socket.Start();
        _answered = Answer();
    }

    public string? RequestLine { get; private set; }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_socket.LocalEndpoint).Port}");

    public static Listener Start() => new();

    public async ValueTask DisposeAsync()
    {
        _socket.Stop();
        try
        {
            await _answered;
        }
        catch (SocketException)
        {
            // Nobody came.
        }
    }

    private async Task Answer()
    {
        using TcpClient client = await _socket.AcceptTcpClientAsync();
        NetworkStream stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        RequestLine = await reader.ReadLineAsync();
        int length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header["Content-Length: ".Length..]);
            }
        }

        for (int i = 0; i < length; i++)
        {
            reader.Read();
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray());
    }
}
