//! The smallest PNG that will do: black of sixteen strengths, stored without compression, as a `data:` address.
//!
//! Sixteen are enough for digits of 28 by 28 pixels, and take half the bytes of 256.

/// An image of `width` pixels a row; `shades` run from 0, transparent, to 1, black.
pub(super) fn data_address(shades: &[f64], width: usize) -> String {
    format!("data:image/png;base64,{}", base64(&png(shades, width)))
}

fn png(shades: &[f64], width: usize) -> Vec<u8> {
    let height = shades.len() / width;
    let mut header = Vec::new();
    header.extend((width as u32).to_be_bytes());
    header.extend((height as u32).to_be_bytes());
    // Four bits a pixel, colours from a palette, and the only ways to compress, filter and order.
    header.extend([4, 3, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &header);
    chunk(&mut file, b"PLTE", &[0; 48]);
    chunk(
        &mut file,
        b"tRNS",
        &[
            0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 187, 204, 221, 238, 255,
        ],
    );
    chunk(&mut file, b"IDAT", &zlib(&rows(shades, width)));
    chunk(&mut file, b"IEND", &[]);
    file
}

/// Every row begins with its filter, none, and then has two pixels a byte.
fn rows(shades: &[f64], width: usize) -> Vec<u8> {
    let level = |shade: &f64| (15.0 * shade.clamp(0.0, 1.0)).round() as u8;
    let pair = |pair: &[f64]| level(&pair[0]) << 4 | pair.get(1).map_or(0, level);
    shades
        .chunks(width)
        .flat_map(|row| std::iter::once(0).chain(row.chunks(2).map(pair)))
        .collect()
}

/// Stored blocks, each with its length and the length's complement (RFC 1950 and 1951).
fn zlib(data: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let blocks = data.chunks(0xFFFF);
    let last = blocks.len().saturating_sub(1);
    for (i, block) in blocks.enumerate() {
        let length = block.len() as u16;
        stream.push(u8::from(i == last));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    stream.extend(adler32(data).to_be_bytes());
    stream
}

fn adler32(data: &[u8]) -> u32 {
    let step = |(a, b): (u32, u32), byte: &u8| {
        let a = (a + u32::from(*byte)) % 65521;
        (a, (b + a) % 65521)
    };
    let (a, b) = data.iter().fold((1, 0), step);
    b << 16 | a
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend((data.len() as u32).to_be_bytes());
    let start = file.len();
    file.extend(kind);
    file.extend(data);
    let sum = crc32(&file[start..]);
    file.extend(sum.to_be_bytes());
}

fn crc32(data: &[u8]) -> u32 {
    let shift = |crc: u32, _| {
        if crc & 1 == 1 {
            crc >> 1 ^ 0xEDB8_8320
        } else {
            crc >> 1
        }
    };
    !data.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), shift)
    })
}

fn base64(data: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let quartet = |bytes: &[u8]| {
        let byte = |i: usize| u32::from(bytes.get(i).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        let digit = move |i: usize| char::from(DIGITS[(bits >> (18 - 6 * i) & 63) as usize]);
        let length = bytes.len();
        (0..4).map(move |i| if i <= length { digit(i) } else { '=' })
    };
    data.chunks(3).flat_map(quartet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_standards() {
        // The check values of CRC-32 and Adler-32, and of RFC 4648.
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11E6_0398);
        assert_eq!(
            [base64(b"f"), base64(b"fo"), base64(b"foobar")],
            ["Zg==", "Zm8=", "Zm9vYmFy"]
        );
    }
}
