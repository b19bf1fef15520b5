//! One request as it comes in: what host and proxy of the tests need of it.

use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

/// A request.
pub struct Request {
    /// `GET`, `POST`, `CONNECT`.
    pub method: String,
    /// What the first line asks for.
    pub target: String,
    /// What was sent along.
    pub body: Vec<u8>,
}

/// Reads a request; nothing when the connection ends before.
pub async fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(at) = bytes.windows(4).position(|end| end == b"\r\n\r\n") {
            break at + 4;
        }
        more(stream, &mut bytes).await?;
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let lengths = text.lines().filter_map(|line| line.split_once(':'));
    let mut lengths = lengths.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length: usize = lengths.next().and_then(|(_, length)| length.trim().parse().ok()).unwrap_or(0);
    while bytes.len() < head + length {
        more(stream, &mut bytes).await?;
    }
    let mut words = text.split(' ').map(str::to_owned);
    Some(Request { method: words.next()?, target: words.next()?, body: bytes.split_off(head) })
}

async fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<()> {
    let mut piece = [0; 4096];
    let count = stream.read(&mut piece).await.ok().filter(|count| *count > 0)?;
    bytes.extend_from_slice(&piece[..count]);
    Some(())
}
