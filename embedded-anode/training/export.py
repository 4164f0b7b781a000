"""Writes a trained network as an ONNX file, with vectors to test it by.

    python3 export.py forecaster forecaster.pt tsfm-zero-fp16w.onnx
    python3 export.py autoencoder autoencoder.pt ad-autoencoder.onnx

Beside FILE.onnx it writes FILE.onnx.*.bin: inputs and outputs of 64 series as little-endian float32 (periods int64), and prints size
and checksum for the manifest. The forecaster's weights are stored in half precision and computed with in single precision. Needs
torch and onnx.
"""
import argparse
import hashlib
import pathlib

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from autoencoder import WINDOW, Autoencoder
from forecaster import CONTEXT, Forecaster

OPSET = 17
SMALLEST_HALVED = 1024


def load(make, file):
    saved = torch.load(file)
    net = make(**saved["settings"])
    net.load_state_dict(saved["weights"])
    return net.eval()


def write(net, inputs, names, outputs, file):
    for operator in ("asinh", "sinh"):
        torch.onnx.register_custom_op_symbolic(
            "aten::" + operator, lambda g, x, name=operator.capitalize(): g.op(name, x), OPSET)
    torch.onnx.export(
        net, inputs, file, input_names=names, output_names=outputs, opset_version=OPSET, dynamo=False,
        dynamic_axes={name: {0: "batch"} for name in names + outputs})


def halve_weights(file):
    """Large weights become half precision with a cast behind them, which the runtime folds away when it loads the file."""
    model = onnx.load(file)
    weights, casts = [], []
    for tensor in model.graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or int(np.prod(tensor.dims)) < SMALLEST_HALVED:
            weights.append(tensor)
            continue
        half = numpy_helper.to_array(tensor).astype(np.float16)
        weights.append(numpy_helper.from_array(half, tensor.name + "_half"))
        casts.append(helper.make_node("Cast", [tensor.name + "_half"], [tensor.name], to=TensorProto.FLOAT))
    nodes = casts + list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    del model.graph.initializer[:]
    model.graph.initializer.extend(weights)
    onnx.save(model, file)


def forecaster_vectors(series=64):
    g = torch.Generator().manual_seed(3)
    walk = torch.randn(series, CONTEXT, generator=g).cumsum(1) * torch.rand(series, 1, generator=g) * 100
    context = walk + 1000 * torch.rand(series, 1, generator=g)
    period = torch.tensor([1, 4, 7, 12, 24, 48, 96, 24] * (series // 8))
    context = context + 50 * torch.sin(2 * np.pi * torch.arange(CONTEXT).float()[None] / period[:, None].float())
    for i in range(0, series, 4):
        context[i, :int(torch.randint(0, 480, (1,), generator=g))] = float("nan")
    return {"in": context, "per": period}


def autoencoder_vectors(windows=64):
    g = torch.Generator().manual_seed(1)
    window = torch.randn(windows, WINDOW, generator=g).cumsum(1) * 10 + 500
    return {"in": window, "mask": (torch.rand(windows, WINDOW, generator=g) > .25).float()}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("kind", choices=["forecaster", "autoencoder"])
    arguments.add_argument("weights")
    arguments.add_argument("file")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    if given.kind == "forecaster":
        net, vectors = load(Forecaster, given.weights), forecaster_vectors()
        write(net, tuple(vectors.values()), ["context", "period"], ["quantiles"], given.file)
        halve_weights(given.file)
    else:
        net, vectors = load(Autoencoder, given.weights), autoencoder_vectors()
        write(net, tuple(vectors.values()), ["window", "mask"], ["reconstruction", "scale"], given.file)
    with torch.no_grad():
        answer = net(*vectors.values())
    vectors["out"] = answer if torch.is_tensor(answer) else answer[0]
    for name, tensor in vectors.items():
        tensor.numpy().tofile("%s.%s.bin" % (given.file, name))
    data = pathlib.Path(given.file).read_bytes()
    print("bytes", len(data), "sha256", hashlib.sha256(data).hexdigest())


if __name__ == "__main__":
    main()
